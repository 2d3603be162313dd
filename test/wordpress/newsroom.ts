/// <reference types="node" />
/** A newsroom's WordPress for one file of tests: content and database of its own, served by PHP on a port of its own. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE } from '../../scripts/wordpress/fetch.mjs';

const run = promisify(execFile);
/** Where the installed WordPress is: every newsroom runs its code, and begins with a copy of its content. */
export const INSTALLED = join(CACHE, 'installed');
const COMPILED = join(CACHE, 'compiled');
/** PHP keeps what it has compiled, or it would compile all of WordPress for every line that a test asks of it. */
export const PHP_OPTIONS: readonly string[] = [
  'opcache.enable_cli=1',
  'opcache.file_cache_only=1',
  `opcache.file_cache=${COMPILED}`,
].flatMap((setting) => ['-d', setting]);
export const PLUGIN = 'caucasus-map/caucasus-map.php';
export type Role = 'administrator' | 'editor' | 'author' | 'contributor';

/** Resolves once somebody listens. */
async function listening(port: number, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false)).on('connect', () => socket.end());
    });
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`PHP did not serve WordPress on port ${port}. Is the port taken?`);
}

export class Newsroom {
  private constructor(
    readonly folder: string,
    readonly port: number,
    private readonly server: ChildProcess,
  ) {}

  static async open(port: number): Promise<Newsroom> {
    const folder = join(CACHE, `run-${port}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    mkdirSync(COMPILED, { recursive: true });
    for (const name of readdirSync(INSTALLED))
      if (name === 'wp-content') cpSync(join(INSTALLED, name), join(folder, name), { recursive: true });
      else symlinkSync(join(INSTALLED, name), join(folder, name));
    const origin = `http://127.0.0.1:${port}`;
    const server = spawn('php', [...PHP_OPTIONS, '-S', `127.0.0.1:${port}`, '-t', folder], {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4', ORIGIN: origin, NEWSROOM: folder },
      stdio: 'ignore',
      // A group of its own, since the workers do not end with the first process.
      detached: true,
    });
    await listening(port, server);
    const newsroom = new Newsroom(folder, port, server);
    await newsroom.php(`activate_plugin('${PLUGIN}'); wp_set_current_user(1); Caucasus_Map\\keep_stills();`);
    return newsroom;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  close(): void {
    if (this.server.pid) process.kill(-this.server.pid);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs PHP inside WordPress. @returns what the code returns, by way of JSON. */
  async php(code: string, values: unknown = null): Promise<unknown> {
    const script = `
      $_SERVER['HTTP_HOST'] = '127.0.0.1:${this.port}';
      require '${this.folder}/wp-load.php';
      require_once ABSPATH . 'wp-admin/includes/admin.php';
      $values = json_decode( getenv( 'VALUES' ), true );
      $result = ( static function () use ( $values ) { ${code} } )();
      echo "\\n" . wp_json_encode( $result );`;
    const env = {
      ...process.env,
      ORIGIN: this.origin,
      NEWSROOM: this.folder,
      VALUES: JSON.stringify(values),
    };
    const { stdout } = await run('php', [...PHP_OPTIONS, '-d', 'display_errors=stderr', '-r', script], {
      env,
      maxBuffer: 1 << 26,
    });
    return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)) as unknown;
  }

  /** Writes a post as somebody of a role would. @returns its address; for contributors an editor publishes it. */
  async publish(role: Role, name: string, content: string, title = name): Promise<string> {
    await this.php(
      `wp_set_current_user( get_user_by( 'login', $values['role'] )->ID );
       $id = wp_insert_post( wp_slash( array( 'post_title' => $values['title'], 'post_name' => $values['name'], 'post_content' => $values['content'], 'post_status' => current_user_can( 'publish_posts' ) ? 'publish' : 'pending' ) ) );
       if ( 'pending' === get_post_status( $id ) ) {
         wp_set_current_user( get_user_by( 'login', 'editor' )->ID );
         wp_update_post( array( 'ID' => $id, 'post_name' => $values['name'], 'post_status' => 'publish' ) );
       }
       return $id;`,
      { role, name, content, title },
    );
    return `${this.origin}/${name}/`;
  }

  /** What is stored of a post. */
  async stored(name: string): Promise<string> {
    return String(await this.php(`return get_page_by_path( $values, OBJECT, 'post' )->post_content;`, name));
  }

  /** What a reader's browser gets. */
  async text(path: string): Promise<string> {
    return (await fetch(new URL(path, this.origin))).text();
  }

  /** What PHP and WordPress have complained of about the plugin. */
  complaints(): string[] {
    const file = join(this.folder, 'complaints.log');
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /caucasus[-_]map/i.test(line));
  }

  /** Puts a file into WordPress. */
  write(path: string, content: string): void {
    writeFileSync(join(this.folder, path), content);
  }
}
