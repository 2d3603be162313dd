<?php
/**
 * The one setting: where the newsroom's permanent pages are.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

const SETTINGS_PAGE = 'caucasus-map';

add_action( 'admin_init', __NAMESPACE__ . '\\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\\add_settings_page' );

/** Makes the setting known; WordPress checks the form's nonce and the capability. */
function register_settings() {
	register_setting(
		SETTINGS_PAGE,
		'caucasus_map_base',
		array(
			'type'              => 'string',
			'default'           => '',
			'sanitize_callback' => __NAMESPACE__ . '\\clean_base',
		)
	);
	add_settings_section( 'pages', '', '__return_empty_string', SETTINGS_PAGE );
	add_settings_field( 'caucasus_map_base', __( 'Folder of the permanent pages', 'caucasus-map' ), __NAMESPACE__ . '\\print_base_field', SETTINGS_PAGE, 'pages', array( 'label_for' => 'caucasus_map_base' ) );
}

/**
 * Keeps an absolute address of a folder.
 *
 * @param mixed $value As it was typed.
 * @return string
 */
function clean_base( $value ) {
	$value = esc_url_raw( trim( is_scalar( $value ) ? (string) $value : '' ), array( 'http', 'https' ) );
	return '' === $value ? '' : trailingslashit( strtok( $value, '?#' ) );
}

/** Adds the page below "Settings". */
function add_settings_page() {
	add_options_page( __( 'Caucasus map', 'caucasus-map' ), __( 'Caucasus map', 'caucasus-map' ), 'manage_options', SETTINGS_PAGE, __NAMESPACE__ . '\\print_settings_page' );
}

/** Prints the field. */
function print_base_field() {
	printf(
		'<input type="url" id="caucasus_map_base" name="caucasus_map_base" value="%s" class="regular-text" placeholder="https://maps.example.org/"%s><p class="description">%s</p>',
		esc_attr( site_base() ),
		disabled( defined( 'CAUCASUS_MAP_BASE' ), true, false ),
		esc_html__( 'Maps link to these pages, and a pasted address of one becomes a map. Empty: maps link to their picture.', 'caucasus-map' )
	);
}

/** Prints the page. */
function print_settings_page() {
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
	settings_fields( SETTINGS_PAGE );
	do_settings_sections( SETTINGS_PAGE );
	submit_button();
	echo '</form></div>';
}
