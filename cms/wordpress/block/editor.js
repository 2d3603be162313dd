/** The block in the editor: choices in the sidebar, the map itself as preview, and the figure that is stored. */
(function (wp, facts) {
  const { createElement: el, useEffect, useRef, useState, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, SelectControl, TextControl } = wp.components;
  const { decodeEntities } = wp.htmlEntities;
  const { __ } = wp.i18n;

  /** In the order in which every code of this map is written; `view` and what the caption holds stand elsewhere. */
  const DATA = [
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
    'headingLevel',
    'src',
    'basemap',
    'refresh',
    'workerUrl',
    'permalink',
    'debug',
  ];
  /** A permanent page shows the map alone: what says how it stands in an article is not for it. */
  const PAGE = ['place', 'event', 'from', 'to', 'theme', 'lang', 'translations', 'basemap', 'refresh'];
  /** In pixels. */
  const LEAST_SIZE = 120;
  const STILL = { width: 720, height: 760 };
  const STILL_LANGUAGES = ['en', 'az', 'hy', 'ka', 'ru', 'tr'];
  /** Changing one of these changes what the picture shows, or where the link leads. */
  const OF_PICTURE = ['view', 'lang', 'theme', 'src', ...PAGE];

  const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  /** For authors WordPress stores texts with entities in them. */
  const text = (value) => (typeof value === 'string' ? decodeEntities(value) : value);
  /** So written, a text passes WordPress's filter for the HTML of authors whole. */
  const stored = (value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const defaultTitle = () => __('Map: places and events', 'caucasus-map');

  function stillOf({ view, lang, theme }) {
    const language = (lang || facts.language).toLowerCase().split('-')[0];
    const known = STILL_LANGUAGES.includes(language) ? language : 'en';
    const named = facts.views.includes(view) ? view : 'caucasus';
    return `${facts.stills}${named}-${known}-${theme === 'dark' ? 'dark' : 'light'}.svg`;
  }

  function pageOf(attributes) {
    // A code from elsewhere keeps its own pages.
    const base = /^(https?:.*\/)m\/[a-z0-9-]+\//.exec(attributes.link || '')?.[1] ?? facts.base;
    if (!base || attributes.src) return '';
    const query = new URLSearchParams();
    const isNamed = facts.views.includes(attributes.view);
    if (!isNamed) query.set('view', attributes.view);
    for (const name of PAGE) if (attributes[name]) query.set(dashed(name), text(attributes[name]));
    // Languages have pages of their own, English that of the view itself.
    const lang = STILL_LANGUAGES.includes(attributes.lang) ? attributes.lang : '';
    if (lang) query.delete('lang');
    const path = `${isNamed ? attributes.view : 'caucasus'}/${lang && lang !== 'en' ? `${lang}/` : ''}`;
    const search = query.toString();
    return `${base}m/${path}${search && `?${search}`}`;
  }

  /** What readers without scripts get. Another brief than the built-in one has the picture that its editor gave it. */
  function fallbackOf(attributes) {
    const brief = facts.briefs.find(({ id }) => id === attributes.brief);
    const size = {
      width: brief?.picture.width ?? STILL.width,
      height: brief?.picture.height ?? STILL.height,
    };
    const image = attributes.src ? (brief?.picture.image ?? '') : stillOf(attributes);
    const alt = attributes.alt || text(attributes.title) || defaultTitle();
    // WordPress's own style keeps images of this class within their column, whether the plugin is there or not.
    return {
      ...size,
      image,
      imageClass: 'wp-image-map',
      alt,
      link: pageOf(attributes) || image || undefined,
    };
  }

  const option = (value, label) => ({ value, label });

  /** Places and events of the chosen brief. */
  function useBrief(id) {
    const [brief, setBrief] = useState({ places: {}, events: {} });
    useEffect(() => {
      let isWanted = true;
      wp.apiFetch({ path: `/caucasus-map/v1/choices/${id}` }).then(
        (found) => isWanted && setBrief(found),
        // Without the list the fields are still there, and what was chosen stays.
        () => isWanted && setBrief({ places: {}, events: {} }),
      );
      return () => {
        isWanted = false;
      };
    }, [id]);
    return brief;
  }

  function optionsOf(named, none, chosen) {
    const known = Object.entries(named).map(([value, label]) => option(value, label));
    const isKnown = !chosen || Object.hasOwn(named, chosen);
    return [option('', none), ...known, ...(isKnown ? [] : [option(chosen, chosen)])];
  }

  function viewOptions(places, view) {
    const named = {
      caucasus: __('South Caucasus', 'caucasus-map'),
      overview: __('Overview', 'caucasus-map'),
      fit: __('All places of the brief', 'caucasus-map'),
      ...places,
    };
    return optionsOf(named, '', view).slice(1);
  }

  function Settings({ attributes, change }) {
    const { places, events } = useBrief(attributes.brief ?? 0);
    const { layout, theme, loading, lang } = facts.choices;
    const none = __('None', 'caucasus-map');
    const field = (Control, name, label, extra = {}) =>
      el(Control, {
        key: name,
        label,
        value: text(attributes[name]) ?? '',
        onChange: (value) => change({ [name]: stored(value) || undefined }),
        __nextHasNoMarginBottom: true,
        ...extra,
      });
    const select = (name, label, options) => field(SelectControl, name, label, { options });
    const size = (name, label) =>
      field(TextControl, name, label, {
        type: 'number',
        min: LEAST_SIZE,
        value: attributes[name] ?? '',
        // An empty field is no size: that of the stills counts.
        onChange: (typed) => change({ [name]: Number(typed) || undefined }),
      });
    const brief = field(SelectControl, 'brief', __('Brief', 'caucasus-map'), {
      value: String(attributes.brief ?? 0),
      options: [
        option('0', __('Built-in brief', 'caucasus-map')),
        ...facts.briefs.map(({ id, title }) => option(String(id), title)),
      ],
      onChange: (value) => {
        const chosen = facts.briefs.find(({ id }) => id === Number(value));
        change({
          brief: chosen?.id,
          src: chosen?.src,
          view: chosen ? 'fit' : 'caucasus',
          place: undefined,
          event: undefined,
        });
      },
    });
    return el(
      InspectorControls,
      null,
      el(
        PanelBody,
        { title: __('What the map shows', 'caucasus-map') },
        brief,
        select('view', __('View', 'caucasus-map'), viewOptions(places, attributes.view)),
        select('place', __('Open place', 'caucasus-map'), optionsOf(places, none, attributes.place)),
        select('event', __('Open event', 'caucasus-map'), optionsOf(events, none, attributes.event)),
        field(TextControl, 'from', __('From', 'caucasus-map'), { placeholder: '2020' }),
        field(TextControl, 'to', __('To', 'caucasus-map'), { placeholder: '2025-07' }),
      ),
      el(
        PanelBody,
        { title: __('How it shows it', 'caucasus-map'), initialOpen: false },
        select('layout', __('Layout', 'caucasus-map'), layout),
        select('lang', __('Language', 'caucasus-map'), lang),
        select('theme', __('Theme', 'caucasus-map'), theme),
        select('loading', __('Live map', 'caucasus-map'), loading),
        size('width', __('Width in pixels', 'caucasus-map')),
        size('height', __('Height in pixels', 'caucasus-map')),
      ),
      el(
        PanelBody,
        { title: __('Words', 'caucasus-map'), initialOpen: false },
        field(TextControl, 'title', __('Title', 'caucasus-map'), { placeholder: defaultTitle() }),
        field(TextControl, 'alt', __('What the picture shows', 'caucasus-map'), {
          // Read from the image itself, where nothing is written twice.
          value: attributes.alt ?? '',
          onChange: (alt) => change({ alt }),
        }),
        field(TextControl, 'caption', __('Caption', 'caucasus-map')),
        field(TextControl, 'credit', __('Credit', 'caucasus-map')),
      ),
    );
  }

  function frameOf(attributes) {
    const query = new URLSearchParams({ view: attributes.view });
    for (const name of DATA)
      if (attributes[name] && name !== 'workerUrl') query.set(dashed(name), text(attributes[name]));
    return `${facts.frame}?${query}`;
  }

  /** As high as the map in it: a preview that is cut off would hide its key and its credit. */
  function useHeight() {
    const frame = useRef(null);
    useEffect(() => {
      const { current } = frame;
      // The editor's canvas is a page of its own.
      const canvas = current.ownerDocument.defaultView;
      const listen = ({ source, data }) => {
        if (source === current.contentWindow && data?.type === 'caucasus-map:height' && data.height > 0)
          current.style.blockSize = `${Math.ceil(data.height)}px`;
      };
      canvas.addEventListener('message', listen);
      return () => canvas.removeEventListener('message', listen);
    }, []);
    return frame;
  }

  function Edit({ attributes, setAttributes, isSelected }) {
    const frame = useHeight();
    const change = (changes) => {
      const isNewPicture = Object.keys(changes).some((name) => OF_PICTURE.includes(name));
      if (!isNewPicture) return setAttributes(changes);
      const { width, height, ...picture } = fallbackOf({ ...attributes, ...changes });
      // Its size goes with the picture, unless an editor has chosen one.
      const before = fallbackOf(attributes);
      const isChosen = attributes.width !== before.width || attributes.height !== before.height;
      setAttributes({ ...changes, ...picture, ...(isChosen ? {} : { width, height }) });
    };
    useEffect(() => {
      // Stored, since the same block has to be written alike for editors of other languages.
      if (!attributes.image && !attributes.link)
        setAttributes({ title: attributes.title || defaultTitle(), ...fallbackOf(attributes) });
    }, []);
    const preview = el('iframe', {
      ref: frame,
      src: frameOf(attributes),
      title: text(attributes.title) || defaultTitle(),
      loading: 'lazy',
    });
    return el(
      Fragment,
      null,
      el(Settings, { attributes, change }),
      el(
        'figure',
        useBlockProps({ className: 'caucasus-map-preview' }),
        preview,
        // A frame swallows the click that would select its block.
        isSelected ? null : el('div', { className: 'caucasus-map-preview-cover' }),
        el('figcaption', null, text(attributes.caption) || text(attributes.title) || defaultTitle()),
      ),
    );
  }

  /** The portable figure: it stays readable without this plugin, and any loader of the map knows it. */
  function Save({ attributes }) {
    const { view, image, imageClass, alt, link, caption, credit, title } = attributes;
    const { width = STILL.width, height = STILL.height } = attributes;
    const data = { 'data-caucasus-map': text(view) };
    for (const name of DATA)
      if (attributes[name] !== undefined) data[`data-${dashed(name)}`] = text(attributes[name]);
    const before = [caption, credit].filter(Boolean).map((part) => `${text(part)} · `);
    return el(
      'figure',
      { ...useBlockProps.save(), ...data },
      image
        ? el('a', { href: link }, el('img', { src: image, className: imageClass, alt, width, height }))
        : null,
      el('figcaption', null, before.join(''), el('a', { href: link }, text(title) || link)),
    );
  }

  const from = window.caucasusMapPaste(wp, facts, { names: DATA, dashed, stored, fallbackOf });
  wp.blocks.registerBlockType('caucasus/map', { edit: Edit, save: Save, transforms: { from } });
})(window.wp, window.caucasusMapFacts);
