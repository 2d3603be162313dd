/** A network of sites: one activation for all, and each site's map from its own host. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Newsroom, PLUGIN } from './newsroom.js';

let news: Newsroom;

beforeAll(async () => {
  news = await Newsroom.open(4266);
  await news.php(
    `require_once ABSPATH . 'wp-admin/includes/upgrade.php';
     require_once ABSPATH . 'wp-admin/includes/network.php';
     deactivate_plugins( '${PLUGIN}' );
     foreach ( $GLOBALS['wpdb']->tables( 'ms_global' ) as $table => $name ) { $GLOBALS['wpdb']->$table = $name; }
     install_network();
     populate_network( 1, '127.0.0.1:${news.port}', 'desk@example.org', 'Network', '/', false );`,
  );
  news.write(
    'network.php',
    `<?php
/** Makes a network of the WordPress of the tests. */
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '127.0.0.1:${news.port}' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
`,
  );
  await news.php(
    `activate_plugin( '${PLUGIN}', '', true );
     return wpmu_create_blog( 'second.example.org', '/', 'Second', 1 );`,
  );
});

afterAll(() => news.close());

it('one activation is for all sites, and each has the scripts and stills on its own host', async () => {
  const found = await news.php(
    `switch_to_blog( 2 );
     update_option( 'home', 'http://second.example.org' );
     update_option( 'siteurl', 'http://second.example.org' );
     remove_all_filters( 'pre_option_home' );
     Caucasus_Map\\keep_stills();
     return array(
       is_plugin_active_for_network( '${PLUGIN}' ),
       home_url(),
       Caucasus_Map\\map_url(),
       Caucasus_Map\\still_url( array( 'view' => 'baku', 'lang' => 'az' ) ),
       get_option( 'caucasus_map_stills' ),
       get_blog_option( 1, 'caucasus_map_stills' ),
     );`,
  );
  expect(found).toEqual([
    true,
    'http://second.example.org',
    'http://second.example.org/wp-content/plugins/caucasus-map/map/',
    expect.stringMatching(
      /^http:\/\/second\.example\.org\/wp-content\/uploads\/.*caucasus-map\/baku-az-light\.svg$/,
    ),
    '0.1.0',
    '0.1.0',
  ]);
});
