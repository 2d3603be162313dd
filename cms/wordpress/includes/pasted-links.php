<?php
/**
 * A permanent page's address, pasted alone on a line, becomes the map: from this host, without asking the page's.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\\know_permanent_pages' );

/** Has WordPress know the addresses: the handler writes posts, the provider answers editors and `wp_oembed_get()`. */
function know_permanent_pages() {
	$base = site_base();
	if ( '' === $base ) {
		return;
	}
	$pages = '#^https?' . preg_quote( substr( $base, strpos( $base, ':' ) ), '#' ) . 'm/';
	wp_embed_register_handler( 'caucasus-map', $pages . '([a-z][a-z0-9-]*)/?(?:\?([^\#]*))?(?:\#.*)?$#', __NAMESPACE__ . '\\pasted_link' );
	foreach ( built_in()['views'] as $view ) {
		wp_oembed_add_provider( "$pages$view(?:[/?\#].*)?\$#", "{$base}oembed/$view.json", true );
	}
}

/**
 * Writes the map for an address.
 *
 * @param array  $matches View and query.
 * @param array  $size    Not needed: the map is as wide as its place.
 * @param string $url     The address.
 * @return string
 */
function pasted_link( $matches, $size, $url ) {
	parse_str( html_entity_decode( $matches[2] ?? '', ENT_QUOTES, 'UTF-8' ), $query );
	$named = array_diff_key( $query, array_flip( ADDRESSES ) );
	if ( ! isset( $named['view'] ) || 'caucasus' !== $matches[1] ) {
		$named['view'] = $matches[1];
	}
	return figure( clean_attributes( $named ), array( 'link' => html_entity_decode( $url, ENT_QUOTES, 'UTF-8' ) ) );
}
