<?php
/**
 * Keeps the WordPress of the tests on this machine, and lets a test ask for an AMP page.
 *
 * @package Caucasus_Map
 */

// What fails without a network should not cost a test its time.
add_filter(
	'pre_http_request',
	static fn( $answer, $arguments, $url ) => '127.0.0.1' === wp_parse_url( $url, PHP_URL_HOST )
		? $answer
		: new WP_Error( 'offline', 'The tests ask no other machine.' ),
	10,
	3
);
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', static fn( $ports, $host, $url ) => array_merge( $ports, array( wp_parse_url( $url, PHP_URL_PORT ) ) ), 10, 3 );
// Faces come from another host.
add_filter( 'pre_option_show_avatars', '__return_zero' );

if ( isset( $_GET['amp'] ) && ! function_exists( 'amp_is_request' ) ) {
	/** Stands for the plugin that makes AMP pages. */
	function amp_is_request() {
		return true;
	}
}
