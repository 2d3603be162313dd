<?php
/**
 * Briefs of a newsroom's own, as posts that only editors write. Their JSON is the post's content, so that revisions,
 * export and import hold them.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

const BRIEF = 'caucasus_map_brief';

/** Who may write briefs: they speak for the whole newsroom, in every post that shows them. */
const BRIEF_CAPABILITY = 'edit_others_posts';

add_action( 'init', __NAMESPACE__ . '\\register_briefs' );
add_filter( 'wp_insert_post_data', __NAMESPACE__ . '\\check_brief', 10, 2 );

/** Makes the type known. */
function register_briefs() {
	$may = array();
	foreach ( array( 'edit_posts', 'edit_others_posts', 'edit_private_posts', 'edit_published_posts', 'publish_posts', 'read_private_posts', 'create_posts', 'delete_posts', 'delete_others_posts', 'delete_private_posts', 'delete_published_posts' ) as $act ) {
		$may[ $act ] = BRIEF_CAPABILITY;
	}
	register_post_type(
		BRIEF,
		array(
			'labels'       => array(
				'name'          => __( 'Map briefs', 'caucasus-map' ),
				'singular_name' => __( 'Map brief', 'caucasus-map' ),
				'add_new_item'  => __( 'Add a map brief', 'caucasus-map' ),
				'edit_item'     => __( 'Edit the map brief', 'caucasus-map' ),
			),
			'public'       => false,
			'show_ui'      => true,
			'show_in_rest' => false,
			'menu_icon'    => 'dashicons-location-alt',
			'supports'     => array( 'title', 'thumbnail', 'revisions' ),
			'capabilities' => $may,
			'map_meta_cap' => true,
			'can_export'   => true,
		)
	);
	add_post_type_support( BRIEF, 'thumbnail' );
}

/**
 * The largest brief that is stored.
 *
 * @return int Bytes.
 */
function brief_limit() {
	/**
	 * Filters how large a stored brief may be.
	 *
	 * @param int $bytes Two megabytes by default.
	 */
	return (int) apply_filters( 'caucasus_map_brief_limit', 2 * MB_IN_BYTES );
}

/**
 * What is wrong with the text of a brief.
 *
 * @param string $text JSON.
 * @return string One of `size`, `json`, `type`; empty when nothing is.
 */
function brief_problem( $text ) {
	if ( strlen( $text ) > brief_limit() ) {
		return 'size';
	}
	$brief = json_decode( $text, false, 64 );
	if ( JSON_ERROR_NONE !== json_last_error() ) {
		return 'json';
	}
	return is_object( $brief ) && 'FeatureCollection' === ( $brief->type ?? '' ) && is_array( $brief->features ?? null ) ? '' : 'type';
}

/**
 * Takes the JSON of the form, if it is a brief; a brief that is none stays what it was, and a new one is a draft.
 *
 * @param array $data Slashed fields of any post that is about to be stored.
 * @param array $post What was handed in; its `ID` is 0 for a new post.
 * @return array
 */
function check_brief( $data, $post ) {
	if ( BRIEF !== $data['post_type'] || in_array( $data['post_status'], array( 'auto-draft', 'trash' ), true ) ) {
		return $data;
	}
	$text    = submitted_brief();
	$text    = trim( null === $text ? wp_unslash( $data['post_content'] ) : $text );
	$problem = brief_problem( $text );
	if ( '' !== $problem ) {
		$before                = get_post( $post['ID'] ?? 0 );
		$text                  = $before ? $before->post_content : '';
		$data['post_status']   = '' === brief_problem( $text ) ? $data['post_status'] : 'draft';
		remember_problem( $problem );
	}
	// These signs stand in strings alone; so written, no filter for HTML touches them.
	$text                 = strtr( $text, array( '<' => '\u003c', '>' => '\u003e', '&' => '\u0026' ) );
	$data['post_content'] = wp_slash( $text );
	return $data;
}

/**
 * The published briefs of the current site.
 *
 * @return \WP_Post[]
 */
function published_briefs() {
	return get_posts(
		array(
			'post_type'   => BRIEF,
			'post_status' => 'publish',
			'numberposts' => 200,
			'orderby'     => 'title',
			'order'       => 'ASC',
		)
	);
}

/**
 * Where the map finds a stored brief.
 *
 * @param int $id Of the brief.
 * @return string Absolute, on this site's host.
 */
function brief_address( $id ) {
	return on_own_host( rest_url( "caucasus-map/v1/briefs/$id" ) );
}

/**
 * The picture that an editor gave a brief.
 *
 * @param int $id Of the brief; 0 for none.
 * @return array `image`, `width`, `height`, or nothing.
 */
function brief_picture( $id ) {
	$image = $id ? wp_get_attachment_image_src( get_post_thumbnail_id( $id ), 'large' ) : false;
	return $image ? array(
		'image'  => $image[0],
		'width'  => $image[1],
		'height' => $image[2],
	) : array();
}
