<?php
/**
 * The block `caucasus/map`: what is stored is the figure, what readers get is written anew.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

/** The name that WordPress gives the block's editor script. */
const EDITOR_SCRIPT = 'caucasus-map-editor-script';

add_action( 'init', __NAMESPACE__ . '\\register_block' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\\tell_editor' );

/** Makes the block known. */
function register_block() {
	register_block_type( dirname( FILE ) . '/block' );
	wp_set_script_translations( EDITOR_SCRIPT, 'caucasus-map', dirname( FILE ) . '/languages' );
}

/** Tells the editor's script what only the server knows. */
function tell_editor() {
	$briefs = array();
	foreach ( published_briefs() as $brief ) {
		$briefs[] = array(
			'id'      => $brief->ID,
			'title'   => $brief->post_title,
			'src'     => brief_address( $brief->ID ),
			'picture' => (object) brief_picture( $brief->ID ),
		);
	}
	$facts = array(
		'frame'    => map_url() . 'embed/index.html',
		'base'     => site_base(),
		'stills'   => stills_url(),
		'language' => strtok( determine_locale(), '-_' ),
		'views'    => built_in()['views'],
		'briefs'   => $briefs,
		'choices'  => block_choices(),
	);
	wp_add_inline_script( EDITOR_SCRIPT, 'window.caucasusMapFacts = ' . wp_json_encode( $facts, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
}

/**
 * What the sidebar offers for attributes with few values.
 *
 * @return array Lists of `value` and `label`, by attribute.
 */
function block_choices() {
	$as_page = __( 'As the page', 'caucasus-map' );
	$choices = array(
		'layout'  => array(
			'map'      => __( 'Map alone', 'caucasus-map' ),
			'explorer' => __( 'Map with list and timeline', 'caucasus-map' ),
			'story'    => __( 'Story', 'caucasus-map' ),
		),
		'theme'   => array(
			''      => $as_page,
			'light' => __( 'Light', 'caucasus-map' ),
			'dark'  => __( 'Dark', 'caucasus-map' ),
		),
		'loading' => array(
			''            => __( 'When a reader comes near', 'caucasus-map' ),
			'eager'       => __( 'At once', 'caucasus-map' ),
			'interaction' => __( 'When a reader asks for it', 'caucasus-map' ),
			'static'      => __( 'Never: picture only', 'caucasus-map' ),
		),
		'lang'    => array(
			''   => $as_page,
			'az' => 'Azərbaycanca',
			'en' => 'English',
			'hy' => 'Հայերեն',
			'ka' => 'ქართული',
			'ru' => 'Русский',
			'tr' => 'Türkçe',
		),
	);
	return array_map(
		static fn( $labels ) => array_map( static fn( $value, $label ) => compact( 'value', 'label' ), array_keys( $labels ), $labels ),
		$choices
	);
}

/**
 * Writes the map of a block. Link and words are what the editor stored, since posts of other sites come here too. The
 * picture is stored only for the day on which this plugin is gone: while it is here, its own has no other host to ask.
 *
 * @param array  $attributes Of the block.
 * @param string $content    The stored figure.
 * @return string
 */
function block_figure( array $attributes, $content ) {
	$fallback = array_intersect_key( $attributes, array_flip( array( 'title', 'width', 'height' ) ) );
	if ( isset( $fallback['title'] ) ) {
		$fallback['title'] = html_entity_decode( $fallback['title'], ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
	$tags = new \WP_HTML_Tag_Processor( (string) $content );
	while ( $tags->next_tag() ) {
		if ( 'A' === $tags->get_tag() ) {
			$fallback['link'] = $fallback['link'] ?? $tags->get_attribute( 'href' );
		} elseif ( 'IMG' === $tags->get_tag() ) {
			$fallback['image'] = $tags->get_attribute( 'src' );
			$fallback['alt']   = $tags->get_attribute( 'alt' );
		}
	}
	$clean = clean_attributes( $attributes );
	if ( ! isset( $clean['src'] ) ) {
		unset( $fallback['image'] );
	}
	return figure( $clean, $fallback, get_block_wrapper_attributes() );
}
