<?php
/**
 * The one place that writes a map's markup: a figure that is an image and a link to whoever runs no script.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

/**
 * Writes a map for where it stands: page, feed or AMP.
 *
 * @param array  $attributes Clean attributes.
 * @param array  $fallback   Any of `title`, `alt`, `link`, `image`, `width`, `height`; what is missing is worked out.
 * @param string $wrapper    Further attributes of the figure, escaped.
 * @return string
 */
function figure( array $attributes, array $fallback = array(), $wrapper = '' ) {
	return without_shortcodes( markup( $attributes, complete_fallback( $attributes, $fallback ), $wrapper ) );
}

/**
 * Writes square brackets as WordPress itself does where they are to stay: it looks for shortcodes after blocks and
 * pasted links have been written, and `[gallery]` in a caption would run. In the short form, `&#91;`, WordPress makes
 * brackets of them again, which a second look would run.
 *
 * @param string $markup Whatever is between tags or in quotes.
 * @return string
 */
function without_shortcodes( $markup ) {
	return str_replace( array( '[', ']' ), array( '&#091;', '&#093;' ), $markup );
}

/**
 * The map for where it stands, still with what a text may hold.
 *
 * @param array  $attributes Clean attributes.
 * @param array  $fallback   Complete.
 * @param string $wrapper    Further attributes of the figure, escaped.
 * @return string
 */
function markup( array $attributes, array $fallback, $wrapper ) {
	$inside = still( $fallback ) . caption( $attributes, $fallback );
	if ( is_feed() ) {
		return "<figure>$inside</figure>" . told( $attributes );
	}
	if ( is_amp() ) {
		return amp_figure( $attributes, $fallback );
	}
	load_map();
	if ( '' === $fallback['image'] ) {
		return element( $attributes, $wrapper ) . "$inside</figure>";
	}
	$tag = '<figure data-caucasus-map="' . esc_attr( $attributes['view'] ) . '"';
	foreach ( $attributes as $name => $value ) {
		if ( 'view' !== $name && ! in_array( $name, IN_CAPTION, true ) ) {
			$tag .= " data-$name=\"" . esc_attr( $value ) . '"';
		}
	}
	return $tag . ( $wrapper ? " $wrapper" : '' ) . ">$inside</figure>";
}

/**
 * The main events of a view as a list, for feeds, which show no map: a picture alone tells nobody what happened.
 *
 * @param array $attributes Clean attributes.
 * @return string Empty for other briefs than the built-in one, whose rows are not known here, and for a period, of which
 *                nothing but its own rows may be told.
 */
function told( array $attributes ) {
	if ( array_intersect_key( $attributes, array_flip( array( 'src', 'from', 'to' ) ) ) ) {
		return '';
	}
	$known = built_in();
	$ids   = $known['leads'][ $attributes['view'] ] ?? $known['leads']['caucasus'];
	$rows  = array_map( static fn( $id ) => '<li>' . esc_html( $known['told'][ $id ] ) . '</li>', $ids );
	return '<ul lang="en">' . implode( '', $rows ) . '</ul>';
}

/**
 * Opens a figure with the element itself: without an image there is no room to keep, and the loader would offer a
 * button instead of a map. The room is a rule of style.
 *
 * @param array  $attributes Clean attributes.
 * @param string $wrapper    Further attributes of the figure, escaped.
 * @return string The caption and the end of the figure are to follow.
 */
function element( array $attributes, $wrapper ) {
	if ( ! wp_style_is( 'caucasus-map', 'registered' ) ) {
		wp_register_style( 'caucasus-map', false, array(), VERSION );
		wp_add_inline_style( 'caucasus-map', 'caucasus-map:not(:defined) { display: block; min-block-size: 40rem; }' );
	}
	wp_enqueue_style( 'caucasus-map' );
	$tag = '<figure' . ( $wrapper ? " $wrapper" : '' ) . '><caucasus-map';
	foreach ( array_diff_key( $attributes, array_flip( IN_CAPTION ) ) as $name => $value ) {
		$tag .= " $name=\"" . esc_attr( $value ) . '"';
	}
	return "$tag></caucasus-map>";
}

/**
 * Puts in what nobody has said. Another brief than the built-in one has only the picture that its editor gave it.
 *
 * @param array $attributes Clean attributes.
 * @param array $fallback   What is known.
 * @return array With all members; `image` and `link` can be empty.
 */
function complete_fallback( array $attributes, array $fallback ) {
	$fallback = array_filter( $fallback, static fn( $value ) => null !== $value && '' !== $value );
	$own      = ! isset( $attributes['src'] );
	$fallback += array(
		'title'  => __( 'Map: places and events', 'caucasus-map' ),
		'image'  => $own ? still_url( $attributes ) : '',
		'width'  => STILL_WIDTH,
		'height' => STILL_HEIGHT,
	);
	$page      = permanent_page( $attributes );
	$fallback += array(
		'alt'  => $fallback['title'],
		'link' => '' !== $page ? $page : $fallback['image'],
	);
	// Who reads a feed is not on the page yet.
	if ( '' === $fallback['link'] && is_feed() ) {
		$fallback['link'] = (string) get_permalink();
	}
	return $fallback;
}

/**
 * The still with its link.
 *
 * @param array $fallback Complete.
 * @return string Empty without an image.
 */
function still( array $fallback ) {
	if ( '' === $fallback['image'] ) {
		return '';
	}
	// WordPress's own style keeps images of this class within their column.
	$image = sprintf(
		'<img class="wp-image-map" src="%s" alt="%s" width="%d" height="%d">',
		esc_url( $fallback['image'] ),
		esc_attr( $fallback['alt'] ),
		$fallback['width'],
		$fallback['height']
	);
	return '' === $fallback['link'] ? $image : '<a href="' . esc_url( $fallback['link'] ) . "\">$image</a>";
}

/**
 * Caption, credit and title, the latter as a link.
 *
 * @param array $attributes Clean attributes.
 * @param array $fallback   Complete.
 * @return string
 */
function caption( array $attributes, array $fallback ) {
	$before = '';
	foreach ( IN_CAPTION as $name ) {
		if ( isset( $attributes[ $name ] ) ) {
			$before .= esc_html( $attributes[ $name ] ) . ' · ';
		}
	}
	$title = esc_html( $fallback['title'] );
	return "<figcaption>$before" . ( '' === $fallback['link'] ? $title : '<a href="' . esc_url( $fallback['link'] ) . "\">$title</a>" ) . '</figcaption>';
}
