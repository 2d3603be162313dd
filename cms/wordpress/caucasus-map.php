<?php
/**
 * Plugin Name:       Caucasus Map
 * Description:       Puts dated, sourced event maps into posts: as a block, a shortcode or a pasted link, all from this site's own host.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            The caucasus-map authors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       caucasus-map
 * Domain Path:       /languages
 *
 * Starts the plugin: WordPress reads this file to know it and to run it.
 *
 * @package Caucasus_Map
 */

namespace Caucasus_Map;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

foreach ( array( 'attributes', 'addresses', 'stills', 'loader', 'figure', 'amp', 'block', 'shortcode', 'pasted-links', 'briefs', 'brief-screen', 'rest', 'kses', 'settings' ) as $part ) {
	require_once __DIR__ . "/includes/$part.php";
}

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'caucasus-map', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	},
	1
);
