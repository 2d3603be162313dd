/** What is pasted as one of this map's codes, or as the address of its page, becomes its block, and no image or frame. */
window.caucasusMapPaste = function (wp, facts, { names, dashed, stored, fallbackOf }) {
  const { createBlock } = wp.blocks;
  const { decodeEntities } = wp.htmlEntities;
  /** A post may not name code. */
  const taken = ['view', ...names.filter((name) => name !== 'workerUrl')];
  const inFigure = (name) => (name === 'view' ? 'data-caucasus-map' : `data-${dashed(name)}`);
  const isMap = (node) =>
    node.nodeName === 'FIGURE' &&
    (node.hasAttribute('data-caucasus-map') || node.querySelector('caucasus-map') !== null);

  /**
   * @param {object} texts Attributes as they were pasted; what nobody has said is null or undefined.
   * @param {object} pasted `image`, `link` and `alt` of the code.
   */
  function blockOf(texts, pasted = {}) {
    const brief = facts.briefs.find(({ id, src }) => src === texts.src || String(id) === texts.brief);
    const said = { ...texts, ...(brief && { src: brief.src }) };
    delete said.brief;
    const attributes = Object.fromEntries(
      Object.entries(said)
        .filter(([, value]) => typeof value === 'string')
        .map(([name, value]) => [name, stored(value)]),
    );
    attributes.view ??= attributes.src ? 'fit' : 'caucasus';
    if (brief) attributes.brief = brief.id;
    if (pasted.alt) attributes.alt = pasted.alt;
    // The picture of a map of the built-in brief is on this host; one of another brief is only where it was.
    const fallback = fallbackOf({ ...attributes, link: pasted.link });
    if (attributes.src) Object.assign(fallback, { image: fallback.image || pasted.image, link: pasted.link });
    return createBlock('caucasus/map', { ...attributes, ...fallback });
  }

  function ofFigure(figure) {
    const element = figure.querySelector('caucasus-map');
    const texts = taken.map((name) => [
      name,
      element ? element.getAttribute(dashed(name)) : figure.getAttribute(inFigure(name)),
    ]);
    const image = figure.querySelector('img');
    const link = figure.querySelector('figcaption a');
    // Its caption stands before the link, with a dot between.
    const [, caption] = /^(.*\S)\s+·\s*$/s.exec(link?.previousSibling?.textContent ?? '') ?? [];
    return blockOf(
      { ...Object.fromEntries(texts), caption, title: link?.textContent },
      { image: image?.src, alt: image?.alt, link: link?.href },
    );
  }

  /** @returns {object|null} The attributes of a permanent page's address, if these are the pages of this site. */
  function ofAddress(text) {
    if (!facts.base || !text.startsWith(`${facts.base}m/`) || !URL.canParse(text)) return null;
    const { href, searchParams } = new URL(text);
    const [, view, lang] =
      /^m\/([a-z][a-z0-9-]*)\/(?:([a-z]{2})\/)?(?:[?#]|$)/.exec(href.slice(facts.base.length)) ?? [];
    if (!view) return null;
    const query = taken.map((name) => [name, searchParams.get(dashed(name))]);
    const texts = Object.fromEntries(query.filter(([name]) => name !== 'src' && name !== 'basemap'));
    const isNamed = view !== 'caucasus' || !texts.view;
    return { ...texts, ...(isNamed && { view }), ...(lang && { lang }) };
  }

  const attributesOf = (nameOf) => taken.map(nameOf);
  return [
    {
      type: 'raw',
      // Before WordPress's own, which sees an image with its caption.
      priority: 5,
      isMatch: isMap,
      schema: {
        figure: {
          require: ['caucasus-map', 'figcaption a'],
          attributes: attributesOf(inFigure),
          children: {
            'caucasus-map': {
              attributes: attributesOf(dashed),
              children: { a: { attributes: ['href'], children: { img: { attributes: ['src', 'alt'] } } } },
            },
          },
        },
      },
      transform: ofFigure,
    },
    {
      type: 'raw',
      // Before WordPress's own, which shows a frame.
      priority: 5,
      isMatch: (node) => node.nodeName === 'P' && ofAddress(node.textContent.trim()) !== null,
      transform: (node) => blockOf(ofAddress(node.textContent.trim()), { link: node.textContent.trim() }),
    },
    {
      type: 'shortcode',
      tag: 'caucasus-map',
      transform: ({ named }) => {
        const texts = ['brief', 'title', 'caption', 'credit', ...taken].map((name) => {
          const value = named[dashed(name)] ?? named[dashed(name).replaceAll('-', '_')];
          return [name, value && decodeEntities(value)];
        });
        return blockOf(Object.fromEntries(texts), { alt: named.alt && decodeEntities(named.alt) });
      },
    },
  ];
};
