<?php
/**
 * Pictures of the map, kept among the site's uploads: posts go on showing them when the plugin is gone.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

/** Size of every still in CSS pixels. */
const STILL_WIDTH  = 720;
const STILL_HEIGHT = 760;

/** Languages in which there are stills. */
const STILL_LANGUAGES = array( 'en', 'az', 'hy', 'ka', 'ru', 'tr' );

add_action( 'admin_init', __NAMESPACE__ . '\\keep_stills' );

/**
 * Copies the stills of this version into the uploads of the current site, once. Files of earlier versions are
 * replaced, so that posts show what the map shows.
 */
function keep_stills() {
	if ( get_option( 'caucasus_map_stills' ) === VERSION ) {
		return;
	}
	$folder = wp_upload_dir( null, false )['basedir'] . '/caucasus-map';
	$files  = glob( dirname( FILE ) . '/map/stills/*.svg' );
	$kept   = wp_mkdir_p( $folder );
	foreach ( $files as $file ) {
		$kept = $kept && copy( $file, "$folder/" . basename( $file ) );
	}
	if ( $kept ) {
		update_option( 'caucasus_map_stills', VERSION, true );
	}
}

/**
 * The folder of the stills: the uploads, else the plugin's own.
 *
 * @return string With a slash at its end.
 */
function stills_url() {
	return get_option( 'caucasus_map_stills' ) === VERSION
		? on_own_host( wp_upload_dir( null, false )['baseurl'] ) . '/caucasus-map/'
		: on_own_host( plugins_url( 'map/stills/', FILE ) );
}

/**
 * The still that shows what a map of the built-in brief shows first.
 *
 * @param array $attributes Clean attributes.
 * @return string
 */
function still_url( array $attributes ) {
	$language = strtolower( strtok( $attributes['lang'] ?? determine_locale(), '-_' ) );
	$language = in_array( $language, STILL_LANGUAGES, true ) ? $language : 'en';
	$view     = is_named_view( $attributes['view'] ) ? $attributes['view'] : 'caucasus';
	$theme    = 'dark' === ( $attributes['theme'] ?? '' ) ? 'dark' : 'light';
	return stills_url() . "$view-$language-$theme.svg";
}
