<?php
/**
 * The one script of the plugin for readers: asked for once, and only on pages that have a map.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\\register_loader' );
add_filter( 'wp_script_attributes', __NAMESPACE__ . '\\mark_loader' );
add_filter( 'the_content', __NAMESPACE__ . '\\notice_map', 99 );
add_filter( 'widget_block_content', __NAMESPACE__ . '\\notice_map', 99 );

/** Makes the loader known. */
function register_loader() {
	wp_register_script_module( 'caucasus-map-loader', map_url() . 'loader.js', array(), VERSION );
}

/** Has the loader printed on this page, however often this is asked for. */
function load_map() {
	wp_enqueue_script_module( 'caucasus-map-loader' );
}

/**
 * Names the folder of the scripts on the tag: where an optimiser moves the loader into a file of its own, its address
 * is no guide any more.
 *
 * @param array $attributes Of any script tag.
 * @return array
 */
function mark_loader( $attributes ) {
	if ( 0 === strpos( (string) ( $attributes['id'] ?? '' ), 'caucasus-map-loader' ) ) {
		$attributes['data-caucasus-map-loader'] = true;
		$attributes['data-base']                = map_url();
	}
	return $attributes;
}

/**
 * Notices maps that were pasted as HTML.
 *
 * @param string $content Of a post or a widget.
 * @return string The same.
 */
function notice_map( $content ) {
	if ( ! is_feed() && preg_match( '/<figure[^>]+data-caucasus-map|<caucasus-map[\s>]/', (string) $content ) ) {
		load_map();
	}
	return $content;
}
