/// <reference types="node" />
/** A real WordPress as files, unpacked once, into a folder that no repository holds. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE, fetchWordPress } from '../../scripts/wordpress/fetch.mjs';
import { readZip } from '../../scripts/wordpress/zip-format.mjs';

/** 6.5 is the oldest that the plugin supports; `wp-beta` is 6.6, `wp-nightly` 6.7. */
const BUILD = process.env.WORDPRESS_BUILD ?? 'wp-6.5';

function unpack(zip: string, folder: string, take = (path: string): string => path): void {
  for (const [path, content] of readZip(readFileSync(zip))) {
    const file = join(folder, take(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

const CONFIG = `<?php
/** The WordPress of the tests: SQLite, no cron, every complaint in a file; the code is one for all newsrooms. */
$origin   = getenv( 'ORIGIN' );
$newsroom = getenv( 'NEWSROOM' ) ?: __DIR__;
define( 'WP_CONTENT_DIR', "$newsroom/wp-content" );
define( 'WP_HOME', $origin );
define( 'WP_SITEURL', $origin );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', "$newsroom/complaints.log" );
define( 'DB_NAME', 'newsroom' );
foreach ( array( 'DB_USER', 'DB_PASSWORD', 'DB_HOST', 'DB_COLLATE' ) as $name ) {
	define( $name, '' );
}
define( 'DB_CHARSET', 'utf8' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) {
	define( $name, 'only for tests' );
}
$table_prefix = 'wp_';
if ( file_exists( "$newsroom/network.php" ) ) {
	require "$newsroom/network.php";
}
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** @returns a folder with WordPress, not installed yet, that nobody may change. */
export function wordpressFiles(): string {
  const folder = join(CACHE, BUILD);
  const ready = join(folder, 'ready');
  if (!existsSync(ready)) {
    const parts = join(CACHE, `${BUILD}-parts`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(parts, { recursive: true });
    const wanted = [
      `package/src/wordpress/${BUILD}.zip`,
      `package/public/${BUILD}`,
      'package/src/sqlite-database-integration',
    ];
    execFileSync('tar', ['xzf', fetchWordPress(), '-C', parts, ...wanted]);
    unpack(join(parts, wanted[0]!), folder);
    cpSync(join(parts, wanted[1]!), folder, { recursive: true });
    const sqlite = join(folder, 'wp-content/plugins/sqlite-database-integration');
    unpack(join(parts, wanted[2]!, 'sqlite-database-integration.zip'), sqlite, (path) =>
      path.replace(/^[^/]+\//, ''),
    );
    // Where its placeholders are left in, the drop-in finds the plugin by itself.
    cpSync(join(sqlite, 'db.copy'), join(folder, 'wp-content/db.php'));
    rmSync(join(folder, 'wp-content/database'), { recursive: true, force: true });
    rmSync(parts, { recursive: true });
    writeFileSync(`${ready}.new`, '');
    renameSync(`${ready}.new`, ready);
  }
  // Always as they are now, so that a change needs no new download.
  writeFileSync(join(folder, 'wp-config.php'), CONFIG);
  // Browsers ask for it on every page, and PHP's own server hands no file that is missing to WordPress.
  writeFileSync(join(folder, 'favicon.ico'), '');
  mkdirSync(join(folder, 'wp-content/mu-plugins'), { recursive: true });
  cpSync(join(import.meta.dirname, 'must-use.php'), join(folder, 'wp-content/mu-plugins/tests.php'));
  cpSync(join(import.meta.dirname, 'install.php'), join(folder, 'install.php'));
  return folder;
}
