<?php
/**
 * The screen on which an editor pastes a brief, and is told what is wrong with it.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

const BRIEF_NONCE = 'caucasus_map_brief_nonce';
const BRIEF_FIELD = 'caucasus_map_brief_json';
const BRIEF_QUERY = 'caucasus_map_problem';

add_action( 'add_meta_boxes_' . BRIEF, __NAMESPACE__ . '\\add_brief_box' );
add_action( 'admin_notices', __NAMESPACE__ . '\\print_problem' );

/** Puts the field on the screen. */
function add_brief_box() {
	add_meta_box( 'caucasus-map-brief', __( 'Brief as JSON', 'caucasus-map' ), __NAMESPACE__ . '\\print_brief_box', BRIEF, 'normal', 'high' );
}

/**
 * Prints the field.
 *
 * @param \WP_Post $post The brief.
 */
function print_brief_box( $post ) {
	wp_nonce_field( BRIEF_FIELD, BRIEF_NONCE );
	printf(
		'<p><label for="%1$s">%2$s</label></p><textarea id="%1$s" name="%1$s" rows="20" class="large-text code" dir="ltr" spellcheck="false">%3$s</textarea>',
		esc_attr( BRIEF_FIELD ),
		esc_html__( 'A GeoJSON FeatureCollection. The featured image is what readers without scripts see.', 'caucasus-map' ),
		esc_textarea( $post->post_content )
	);
	if ( 'publish' === $post->post_status ) {
		printf( '<p><a href="%1$s">%1$s</a></p>', esc_url( brief_address( $post->ID ) ) );
	}
}

/**
 * The JSON that an editor has sent by this screen.
 *
 * @return string|null Null when it did not come from here.
 */
function submitted_brief() {
	if ( ! isset( $_POST[ BRIEF_FIELD ], $_POST[ BRIEF_NONCE ] ) || ! is_string( $_POST[ BRIEF_FIELD ] ) ) {
		return null;
	}
	if ( ! wp_verify_nonce( sanitize_key( $_POST[ BRIEF_NONCE ] ), BRIEF_FIELD ) || ! current_user_can( BRIEF_CAPABILITY ) ) {
		return null;
	}
	// JSON is checked as JSON; a filter for text would change what is in its strings.
	return wp_unslash( $_POST[ BRIEF_FIELD ] ); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized
}

/**
 * Has the screen tell a problem after it has been stored.
 *
 * @param string $problem As `brief_problem()` names it.
 */
function remember_problem( $problem ) {
	add_filter(
		'redirect_post_location',
		static fn( $location ) => add_query_arg( BRIEF_QUERY, $problem, $location )
	);
}

/** Tells it. */
function print_problem() {
	$problem = sanitize_key( $_GET[ BRIEF_QUERY ] ?? '' ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended
	if ( '' === $problem || BRIEF !== get_current_screen()->post_type ) {
		return;
	}
	$sentences = array(
		/* translators: %s: a size, such as 2 MB */
		'size' => sprintf( __( 'The brief was not stored: it is larger than %s. Leave events out, or have its file served from elsewhere on this host.', 'caucasus-map' ), size_format( brief_limit() ) ),
		'json' => __( 'The brief was not stored: it is not JSON. Look for a missing comma, quote or bracket.', 'caucasus-map' ),
		'type' => __( 'The brief was not stored: it is not a FeatureCollection. Its "type" has to be "FeatureCollection", and "features" a list.', 'caucasus-map' ),
	);
	if ( isset( $sentences[ $problem ] ) ) {
		printf( '<div class="notice notice-error"><p>%s</p></div>', esc_html( $sentences[ $problem ] ) );
	}
}
