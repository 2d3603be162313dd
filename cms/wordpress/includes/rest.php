<?php
/**
 * Serves stored briefs to readers' maps, and tells editors what can be chosen in one.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

add_action( 'rest_api_init', __NAMESPACE__ . '\\register_routes' );
add_filter( 'rest_pre_serve_request', __NAMESPACE__ . '\\print_brief', 10, 3 );

/** Makes both routes known. */
function register_routes() {
	register_rest_route(
		'caucasus-map/v1',
		'/briefs/(?P<id>\d+)',
		array(
			'methods'             => 'GET',
			'callback'            => __NAMESPACE__ . '\\serve_brief',
			// What is published is for everybody; of the rest nobody is told that it is there.
			'permission_callback' => '__return_true',
		)
	);
	register_rest_route(
		'caucasus-map/v1',
		'/choices/(?P<id>\d+)',
		array(
			'methods'             => 'GET',
			'callback'            => __NAMESPACE__ . '\\serve_choices',
			'permission_callback' => static fn() => current_user_can( 'edit_posts' ),
		)
	);
}

/**
 * A stored brief, if this reader may see it.
 *
 * @param int $id Of the brief.
 * @return \WP_Post|\WP_Error
 */
function readable_brief( $id ) {
	$brief = get_post( $id );
	if ( ! $brief || BRIEF !== $brief->post_type || ( 'publish' !== $brief->post_status && ! current_user_can( 'read_post', $brief->ID ) ) ) {
		return new \WP_Error( 'caucasus_map_no_brief', __( 'There is no published brief of this number. Publish it, or correct the number.', 'caucasus-map' ), array( 'status' => 404 ) );
	}
	return $brief;
}

/**
 * Does the reader's copy still hold?
 *
 * @param string $header `If-None-Match`.
 * @param string $etag   Of what is stored, with its quotes.
 * @return bool
 */
function matches_etag( $header, $etag ) {
	$known = array_map( static fn( $one ) => preg_replace( '#^W/#', '', trim( $one ) ), explode( ',', $header ) );
	return in_array( $etag, $known, true ) || in_array( '*', $known, true );
}

/**
 * Answers with a brief, or with nothing when the reader has it already.
 *
 * @param \WP_REST_Request $request The request.
 * @return \WP_REST_Response|\WP_Error
 */
function serve_brief( $request ) {
	$brief = readable_brief( (int) $request['id'] );
	if ( is_wp_error( $brief ) ) {
		return $brief;
	}
	$etag     = '"' . md5( $brief->post_content ) . '"';
	$is_known = matches_etag( (string) $request->get_header( 'if_none_match' ), $etag );
	$response = new \WP_REST_Response( $is_known ? null : json_decode( $brief->post_content ), $is_known ? 304 : 200 );
	$response->header( 'ETag', $etag );
	$response->header( 'Cache-Control', 'publish' === $brief->post_status ? 'public, max-age=60' : 'private, no-store' );
	return $response;
}

/**
 * Prints a brief as it is stored, not as PHP would write it again.
 *
 * @param bool              $served Whether somebody has printed the answer.
 * @param \WP_HTTP_Response $result The answer.
 * @param \WP_REST_Request  $request The request.
 * @return bool
 */
function print_brief( $served, $result, $request ) {
	$is_brief = $result instanceof \WP_REST_Response && preg_match( '#^/caucasus-map/v1/briefs/\d+$#', $request->get_route() );
	if ( $served || ! $is_brief || 200 !== $result->get_status() || 'HEAD' === $request->get_method() ) {
		return $served;
	}
	// JSON, served as JSON; no sign in it can start a tag.
	echo get_post( (int) $request['id'] )->post_content; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
	return true;
}

/**
 * What the block's editor can offer: places and events by their ids.
 *
 * @param \WP_REST_Request $request The request; `id` 0 is the built-in brief.
 * @return array|\WP_Error
 */
function serve_choices( $request ) {
	if ( 0 === (int) $request['id'] ) {
		return array_intersect_key(
			built_in(),
			array(
				'places' => 0,
				'events' => 0,
			)
		);
	}
	$brief = readable_brief( (int) $request['id'] );
	if ( is_wp_error( $brief ) ) {
		return $brief;
	}
	$brief  = json_decode( $brief->post_content, true );
	$places = array();
	$events = array();
	foreach ( $brief['features'] as $place ) {
		$places[ (string) ( $place['id'] ?? '' ) ] = plain_text( $place['properties']['name'] ?? ( $place['id'] ?? '' ) );
	}
	foreach ( is_array( $brief['events'] ?? null ) ? $brief['events'] : array() as $event ) {
		$events[ (string) ( $event['id'] ?? '' ) ] = plain_text( $event['title'] ?? ( $event['id'] ?? '' ) );
	}
	unset( $places[''], $events[''] );
	return array(
		'places' => (object) $places,
		'events' => (object) $events,
	);
}

/**
 * A text that may be written in several languages.
 *
 * @param mixed $text A string, or texts by language.
 * @return string
 */
function plain_text( $text ) {
	$text = is_array( $text ) ? ( $text['en'] ?? reset( $text ) ) : $text;
	return is_scalar( $text ) ? (string) $text : '';
}
