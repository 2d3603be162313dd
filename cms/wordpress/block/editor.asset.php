<?php
/**
 * Tells WordPress which of its own scripts the block's editor needs.
 *
 * @package Caucasus_Map
 */

return array(
	'dependencies' => array( 'caucasus-map-editor-script-2', 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-html-entities', 'wp-i18n' ),
	'version'      => '0.1.0',
);
