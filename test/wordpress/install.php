<?php
/**
 * Installs WordPress with one user of each role, and the plugin from its zip as an administrator's upload would.
 *
 * @package Caucasus_Map
 */

define( 'WP_INSTALLING', true );
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';

add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Newsroom', 'administrator', 'desk@example.org', false, '', 'password' );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => 'password',
			'user_email' => "$role@example.org",
			'role'       => $role,
		)
	);
}
// The editor's welcome would lie on what the tests press.
foreach ( get_users() as $user ) {
	update_user_meta(
		$user->ID,
		'wp_persisted_preferences',
		array(
			'core/edit-post' => array( 'welcomeGuide' => false ),
			'core'           => array( 'welcomeGuide' => false ),
		)
	);
}
foreach ( get_posts( array( 'post_type' => 'any' ) ) as $post ) {
	wp_delete_post( $post->ID, true );
}
$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );

wp_set_current_user( 1 );
$skin      = new Automatic_Upgrader_Skin();
$installed = ( new Plugin_Upgrader( $skin ) )->install( getenv( 'PLUGIN_ZIP' ) );
if ( true !== $installed ) {
	fwrite( STDERR, implode( "\n", $skin->get_upgrade_messages() ) );
	exit( 1 );
}
