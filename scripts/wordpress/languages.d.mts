/** Types of the plugin's words for the tests. */
export function pluginWords(): Set<string>;
export function editorWords(): Set<string>;
export function readPo(text: string): Map<string, string>;
export function translations(): Map<string, Map<string, string>>;
export function languageFiles(): Map<string, Buffer>;
