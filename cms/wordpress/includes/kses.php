<?php
/**
 * Lets authors, whose HTML WordPress filters, keep a map: the element, with attributes that ask for nothing. The
 * figure passes as it is.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\\allow_element', 10, 2 );

/**
 * Adds the element to what a post may hold.
 *
 * @param array  $tags    Attributes by tags.
 * @param string $context Where the HTML is to stand.
 * @return array
 */
function allow_element( $tags, $context ) {
	if ( 'post' === $context && is_array( $tags ) ) {
		$tags['caucasus-map'] = array_fill_keys( array_diff( ATTRIBUTES, ADDRESSES ), true ) + array(
			'id'    => true,
			'class' => true,
		);
	}
	return $tags;
}
