<?php
/**
 * AMP pages run no scripts of ours: they get a frame, or the still.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

/**
 * Is this an AMP page, by whichever plugin makes them?
 *
 * @return bool
 */
function is_amp() {
	foreach ( array( 'amp_is_request', 'ampforwp_is_amp_endpoint' ) as $function ) {
		if ( function_exists( $function ) && $function() ) {
			return true;
		}
	}
	return false;
}

/**
 * Writes a map for AMP. A frame has to be of another host than the page and by https; else it is the still. The
 * plugin for AMP makes an `amp-img` of the image and adds the script for the frame.
 *
 * @param array $attributes Clean attributes.
 * @param array $fallback   Complete.
 * @return string
 */
function amp_figure( array $attributes, array $fallback ) {
	$base    = site_base();
	$caption = caption( $attributes, $fallback );
	if ( 0 !== strpos( $base, 'https://' ) || is_own_address( $base ) || isset( $attributes['src'] ) ) {
		return '<figure>' . still( $fallback ) . "$caption</figure>";
	}
	$frame = sprintf(
		'<amp-iframe src="%s" title="%s" width="%d" height="%d" layout="responsive" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0" resizable>',
		esc_url( frame_page( $base, array_diff_key( $attributes, array_flip( IN_CAPTION ) ) ) ),
		esc_attr( $fallback['title'] ),
		$fallback['width'],
		$fallback['height']
	);
	$still = sprintf( '<amp-img src="%s" alt="%s" layout="fill" placeholder></amp-img>', esc_url( $fallback['image'] ), esc_attr( $fallback['alt'] ) );
	$more  = sprintf( '<div overflow tabindex="0" role="button" aria-label="%1$s">%1$s</div>', esc_attr( $fallback['title'] ) );
	return "<figure>$frame$still$more</amp-iframe>$caption</figure>";
}
