<?php
/**
 * Tells WordPress which of its own scripts the pasting of maps needs.
 *
 * @package Caucasus_Map
 */

return array(
	'dependencies' => array( 'wp-blocks', 'wp-html-entities' ),
	'version'      => '0.1.0',
);
