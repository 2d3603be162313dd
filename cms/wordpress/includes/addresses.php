<?php
/**
 * Where things are: the plugin's own copy of the map, and the permanent pages, if a publisher has them.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

/**
 * An address moved to the host of the current site. In a network `plugins_url()` may name another site, and a module
 * script from there would be refused.
 *
 * @param string $url Absolute address.
 * @return string
 */
function on_own_host( $url ) {
	$home = wp_parse_url( home_url() );
	$own  = ( is_ssl() ? 'https' : $home['scheme'] ) . '://' . $home['host'] . ( isset( $home['port'] ) ? ':' . $home['port'] : '' );
	return preg_replace( '#^(?:https?:)?//[^/]+#', $own, $url );
}

/**
 * The folder with the map's scripts, on the current site's host, with a slash at its end.
 *
 * @return string
 */
function map_url() {
	/**
	 * Filters the folder with the map's scripts: for files that are served from elsewhere.
	 *
	 * @param string $url Absolute, with a slash at its end; another host has to allow this one by CORS.
	 */
	return trailingslashit( apply_filters( 'caucasus_map_url', on_own_host( plugins_url( 'map/', FILE ) ) ) );
}

/**
 * The folder of the permanent pages that `npm run site` writes: the constant, else the setting.
 *
 * @return string With a slash at its end; empty when the publisher has none.
 */
function site_base() {
	$base = defined( 'CAUCASUS_MAP_BASE' ) ? CAUCASUS_MAP_BASE : get_option( 'caucasus_map_base', '' );
	return preg_match( '#^https?://[^/]+#', (string) $base ) ? trailingslashit( (string) $base ) : '';
}

/**
 * Does this view have a name, and so a page and a picture of its own?
 *
 * @param string $view The attribute.
 * @return bool
 */
function is_named_view( $view ) {
	return in_array( $view, built_in()['views'], true );
}

/**
 * The built-in brief as lists to choose from: `views`, `places` (id to name), `events` (id to title).
 *
 * @return array
 */
function built_in() {
	static $built_in = null;
	if ( null === $built_in ) {
		$built_in = require __DIR__ . '/../map/built-in.php';
	}
	return $built_in;
}

/**
 * The permanent page of a map, settings included.
 *
 * @param array $attributes Clean attributes.
 * @return string Empty without permanent pages, and for other briefs: the pages show the built-in one.
 */
function permanent_page( array $attributes ) {
	$base = site_base();
	if ( '' === $base || isset( $attributes['src'] ) ) {
		return '';
	}
	$query = array_diff_key( $attributes, array_flip( OF_THE_ARTICLE ) );
	$view  = $attributes['view'];
	$lang  = $attributes['lang'] ?? '';
	if ( is_named_view( $view ) ) {
		unset( $query['view'] );
	} else {
		$view = 'caucasus';
	}
	$below = '';
	if ( in_array( $lang, STILL_LANGUAGES, true ) ) {
		// English pages are those of the view itself.
		$below = 'en' === $lang ? '' : "$lang/";
		unset( $query['lang'] );
	}
	foreach ( array_intersect( BOOLEANS, array_keys( $query ) ) as $name ) {
		$query[ $name ] = '1';
	}
	return $base . "m/$view/$below" . ( $query ? '?' . http_build_query( $query ) : '' );
}

/**
 * The page that shows a map in a frame.
 *
 * @param string $base       Folder of the pages, with a slash at its end.
 * @param array  $attributes Clean attributes.
 * @return string
 */
function frame_page( $base, array $attributes ) {
	return $base . 'embed/index.html?' . http_build_query( $attributes );
}
