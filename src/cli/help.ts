/** What `--help` prints: written for whoever makes the map, not for whoever made this program. */

const ROOT = `caucasus-map: check, convert and draw the files behind a map

  caucasus-map check FILE...              what is wrong in a file, row by row
  caucasus-map convert FILE --to OUT      spreadsheet to brief, and back
  caucasus-map render FILE -o OUT         a page, a drawing or a picture of the map

  caucasus-map COMMAND --help             what a command can do
  caucasus-map --version                  which version this is

A FILE is a brief (JSON), GeoJSON, or a spreadsheet saved as CSV. “-” stands for what is piped in.
`;

const CHECK = `caucasus-map check FILE... [--json] [--strict]

Reads files as the map would and says what is wrong, where, and how to mend it. Nothing is changed.

  caucasus-map check events.csv

The last line sums up: how many rows there are, how many of them are on the map, how many problems.
For a spreadsheet it also says how its columns were read.

  --json      the same for programs
  --strict    warnings count as problems

Ends with 0 when there is nothing to mend, 1 when there is, 2 when a file could not be read.
`;

const CONVERT = `caucasus-map convert FILE --to OUT [--format json|csv|geojson]

Writes the file in another format, chosen by the end of OUT:

  .json       a whole brief: nothing is lost that the map shows
  .csv        a spreadsheet, one row an event
  .geojson    for other map programs, one feature an event

  caucasus-map convert events.csv --to brief.json
  caucasus-map convert brief.json --to - --format csv

  --to OUT    the file to write; “-” prints it
  --format    the format, where OUT does not say it (“-” alone prints JSON)

Says what the other format has no room for. A cell that begins with =, +, - or @ gets an apostrophe
before it, so that no spreadsheet runs it as a formula; reading it back takes the apostrophe away.

Ends with 0, with 1 when rows had problems (the good ones are written), 2 when nothing could be written.
`;

const RENDER = `caucasus-map render FILE|built-in -o OUT [options]

Draws the map in advance. What OUT ends in decides:

  .html       the map as HTML that works without script, to be put into a page
  .svg        a drawing, for print and for social cards
  .png        a picture of that drawing; needs Chrome or Chromium

  caucasus-map render built-in -o map.html --lang az
  caucasus-map render events.csv -o card.png --width 1200 --height 630 --theme dark

  -o, --out OUT        the file to write; “-” prints it as HTML
  --lang TAG           language of the map: en, az, de, fr, hy, ka, ru, tr
  --translations all   also texts that no native reader has checked
  --theme NAME         auto (HTML only), light or dark
  --view VIEW          caucasus, overview, fit, a place id, or lon,lat,zoom
  --place ID           the place that is chosen
  --event ID           the event that is chosen
  --from, --to DATE    the period, such as 2025-06 and 2025-07

Only for .html:
  --layout NAME        map or explorer
  --nonce TEXT         the nonce of the page’s style policy
  --styles FILE        write the style sheet to this file and link it
  --heading-level N    2 to 6; 3 when absent
  --label, --caption, --credit TEXT

Only for .svg and .png:
  --width, --height N  pixels; 1200 and 630 when absent

Needs the package @lit-labs/ssr for HTML. The browser for .png is found by its usual names, or by the
environment variable CHROME_PATH.
`;

export const HELP: Readonly<Record<string, string>> = {
  '': ROOT,
  check: CHECK,
  convert: CONVERT,
  render: RENDER,
};
