<?php
/**
 * What a map can be told, whoever tells it: a block, a shortcode or the query of a pasted link.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

/** The element's attributes that a post may set. `worker-url` is not among them: it names code. */
const ATTRIBUTES = array(
	'view',
	'place',
	'event',
	'from',
	'to',
	'layout',
	'theme',
	'loading',
	'lang',
	'translations',
	'label',
	'heading-level',
	'caption',
	'credit',
	'src',
	'basemap',
	'refresh',
	'permalink',
	'debug',
);

/** True when they are there, whatever their value; `false` and `0` are for people who write them all the same. */
const BOOLEANS = array( 'permalink', 'debug' );

/** Their values are addresses, and make a reader's browser ask for something. */
const ADDRESSES = array( 'src', 'basemap' );

/** These stand in the caption of the figure, where they stay without any script. */
const IN_CAPTION = array( 'caption', 'credit' );

/** What says how a map stands in an article is nothing for a page of its own. */
const OF_THE_ARTICLE = array( 'layout', 'loading', 'label', 'heading-level', 'caption', 'credit' );

/**
 * A name as the element has it: `headingLevel` and `heading_level` are `heading-level`.
 *
 * @param string $name Name as somebody wrote it.
 * @return string
 */
function attribute_name( $name ) {
	$dashed = preg_replace( '/(?<=[a-z])(?=[A-Z])/', '-', (string) $name );
	return strtolower( str_replace( '_', '-', $dashed ) );
}

/**
 * Is that address on this site's own host?
 *
 * @param string $address Absolute, or relative to the site.
 * @return bool
 */
function is_own_address( $address ) {
	// A browser reads a backslash as a slash, and skips tabs and breaks of lines: what has them may lead elsewhere.
	if ( 1 === preg_match( '/[\\\\\x00-\x20\x7f]/', $address ) ) {
		return false;
	}
	$address = wp_parse_url( $address );
	if ( ! is_array( $address ) ) {
		return false;
	}
	$home = wp_parse_url( home_url() );
	if ( ! isset( $address['host'] ) ) {
		return ! isset( $address['scheme'] );
	}
	return in_array( $address['scheme'] ?? 'https', array( 'http', 'https' ), true )
		&& $address['host'] === $home['host']
		&& ( $address['port'] ?? null ) === ( $home['port'] ?? null );
}

/**
 * Keeps what the element knows, as plain text. Texts come out of an editor with entities in them.
 *
 * @param array $raw Values by names in any spelling.
 * @return array Values by the element's names, in its order; `view` and `layout` are always there.
 */
function clean_attributes( array $raw ) {
	$named = array();
	foreach ( $raw as $name => $value ) {
		if ( is_scalar( $value ) && ! is_int( $name ) ) {
			$named[ attribute_name( $name ) ] = is_bool( $value ) ? ( $value ? '1' : '0' ) : (string) $value;
		}
	}
	if ( ! empty( $named['brief'] ) ) {
		$named['src'] = brief_address( (int) $named['brief'] );
	}
	$clean = array();
	foreach ( ATTRIBUTES as $name ) {
		if ( ! isset( $named[ $name ] ) ) {
			continue;
		}
		$value = trim( html_entity_decode( $named[ $name ], ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
		if ( in_array( $name, BOOLEANS, true ) ) {
			if ( ! in_array( strtolower( $value ), array( '0', 'false' ), true ) ) {
				$clean[ $name ] = '';
			}
		} elseif ( '' !== $value && ( ! in_array( $name, ADDRESSES, true ) || is_own_address( $value ) ) ) {
			$clean[ $name ] = $value;
		}
	}
	return $clean + array(
		'view'   => isset( $clean['src'] ) ? 'fit' : 'caucasus',
		'layout' => 'map',
	);
}
