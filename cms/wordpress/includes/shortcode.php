<?php
/**
 * The shortcode `[caucasus-map view="baku"]`, for editors without blocks.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

add_shortcode( 'caucasus-map', __NAMESPACE__ . '\\shortcode' );

/**
 * Writes the map of a shortcode. Its attributes are the element's, with `-` or `_`, and `brief` (the number of a stored
 * brief), `title`, `alt`.
 *
 * @param array|string $attributes As WordPress has read them.
 * @return string
 */
function shortcode( $attributes ) {
	$attributes = (array) $attributes;
	$text       = static fn( $name ) => isset( $attributes[ $name ] ) ? html_entity_decode( $attributes[ $name ], ENT_QUOTES | ENT_HTML5, 'UTF-8' ) : '';
	return figure(
		clean_attributes( $attributes ),
		array(
			'title' => $text( 'title' ),
			'alt'   => $text( 'alt' ),
		) + brief_picture( (int) ( $attributes['brief'] ?? 0 ) )
	);
}
