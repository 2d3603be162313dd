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
	wp_embed_register_handler( 'caucasus-map', $pages . '([a-z][a-z0-9-]*)(?:/([a-z]{2}))?/?(?:\?([^\#]*))?(?:\#.*)?$#', __NAMESPACE__ . '\\pasted_link' );
	foreach ( built_in()['views'] as $view ) {
		foreach ( array_diff( STILL_LANGUAGES, array( 'en' ) ) as $lang ) {
			wp_oembed_add_provider( "$pages$view/$lang(?:[/?\#].*)?\$#", "{$base}oembed/$view-$lang.json", true );
		}
		// After those, since their addresses begin like this one.
		wp_oembed_add_provider( "$pages$view(?:[/?\#].*)?\$#", "{$base}oembed/$view.json", true );
	}
}

/**
 * Writes the map for an address.
 *
 * @param array  $matches View, language and query.
 * @param array  $size    Not needed: the map is as wide as its place.
 * @param string $url     The address.
 * @return string
 */
function pasted_link( $matches, $size, $url ) {
	parse_str( html_entity_decode( $matches[3] ?? '', ENT_QUOTES, 'UTF-8' ), $query );
	$named = array_diff_key( $query, array_flip( ADDRESSES ) );
	if ( ! empty( $matches[2] ) ) {
		$named += array( 'lang' => $matches[2] );
	}
	if ( ! isset( $named['view'] ) || 'caucasus' !== $matches[1] ) {
		$named['view'] = $matches[1];
	}
	return figure( clean_attributes( $named ), array( 'link' => html_entity_decode( $url, ENT_QUOTES, 'UTF-8' ) ) );
}
