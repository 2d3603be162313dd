<?php
/**
 * Takes the plugin's settings away from every site when it is deleted. Briefs and stills stay: people wrote the ones,
 * and posts show the others.
 *
 * @package Caucasus_Map
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$caucasus_map_sites = is_multisite() ? get_sites(
	array(
		'fields' => 'ids',
		'number' => 0,
	)
) : array( get_current_blog_id() );
foreach ( $caucasus_map_sites as $caucasus_map_site ) {
	if ( is_multisite() ) {
		switch_to_blog( $caucasus_map_site );
	}
	delete_option( 'caucasus_map_base' );
	delete_option( 'caucasus_map_stills' );
	if ( is_multisite() ) {
		restore_current_blog();
	}
}
