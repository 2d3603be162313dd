/** Types of the plugin's making for the tests. */
export function pluginFiles(): Promise<Map<string, Buffer>>;
