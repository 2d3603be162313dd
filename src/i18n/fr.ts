/**
 * The interface in French. It does not ship: it shows a publisher what a language of one's own takes. Names that are put
 * in stand after a colon, a dash or a preposition that does not elide: never after “de”.
 */
import type { Messages } from './messages.js';

// Narrow no-break space, before double punctuation and inside quotation marks.
const NNBSP = '\u202f';

/** In French 0 is singular too. */
const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;
const entries = (count: number): string => plural(count, 'entrée', 'entrées');

export const fr: Messages = {
  lang: 'fr',
  dir: 'ltr',
  locale: 'fr-FR',

  events: (count) => plural(count, 'événement', 'événements'),
  places: (count) => plural(count, 'lieu', 'lieux'),
  summary: (places, events, period) =>
    `Carte${NNBSP}: ${places}, ${events}${period ? `, ${period}` : ''}. Tout figure dans la liste ci-dessous.`,
  asOf: (date) => `État des informations${NNBSP}: ${date}.`,
  stale: 'Pas de mise à jour depuis plus de 90 jours.',
  mapOf: (title) => `Carte${NNBSP}: ${title}`,

  markerName: (label, events) => `${label}, ${events}`,
  mergedLabel: (count, region) => (region ? `${region}, ${count}\u00a0lieux` : `${count}\u00a0lieux`),
  southCaucasus: 'Caucase du Sud',
  mapKeys: (label) => `${label}. Les flèches déplacent la carte, plus et moins changent l’échelle.`,
  mergedName: (label, names) => `${label}${NNBSP}: ${names}. Les afficher séparément`,
  pointerName: (marker, direction, distance, from) =>
    `${marker}, hors de cette carte, direction ${direction}, ${distance} depuis ${from}`,
  directions: ['nord', 'nord-est', 'est', 'sud-est', 'sud', 'sud-ouest', 'ouest', 'nord-ouest'],
  about: (distance) => `environ ${distance}`,
  fromPlace: (distance, place) => `${distance} depuis ${place}`,

  close: 'Fermer',
  backTo: (place) => `Tous les événements${NNBSP}: ${place}`,
  status: { confirmed: 'confirmé', reported: 'rapporté', alleged: 'allégué', assessment: 'appréciation' },
  kind: { claim: 'affirmation', context: 'contexte', group: 'titre de plusieurs étapes, non compté' },
  undated: 'sans date',
  more: (count) => `${count} de plus`,
  background: (count) => `Arrière-plan (${count})`,
  argument: (count) => `Ce que soutiennent des analystes (${count})`,
  later: (count) => `Suites (${count})`,
  whoSaysIt: 'Qui le dit',
  sourcesDiffer: 'Où les sources divergent',
  sources: 'Sources',
  sourceKind: {
    official: 'source officielle',
    'state-media': 'média d’État',
    independent: 'source indépendante',
    press: 'presse',
    agency: 'agence de presse',
    reference: 'ouvrage de référence',
    analysis: 'analyse',
  },
  connections: 'Avant et après',
  relation: {
    follows: 'Plus tard que',
    'followed-by': 'Plus tard',
    'part-of': 'Fait partie de',
    'has-part': 'En fait partie',
    'described-as-response-to': (saidBy) => `Décrit comme une réponse (selon${NNBSP}: ${saidBy}) à`,
    'described-response': (saidBy) => `Décrit comme une réponse à ceci (selon${NNBSP}: ${saidBy})`,
  },
  placesOfEvent: 'Lieux',
  notTranslated: 'Pas encore traduit',
  notOnMap: (count) => `Seulement dans la liste, sans lieu sur la carte\u00a0: ${count}`,
  unsettledBorder: 'Limite sur laquelle il n’y a pas d’accord',
  notReviewed: 'Traduction non relue par un locuteur natif',
  feed: {
    current: (time) => `Mis à jour à ${time}`,
    failing: (time) => `Échec de la mise à jour${NNBSP}; état à ${time}`,
    paused: (time) => `Mise à jour en pause${NNBSP}; état à ${time}`,
    pause: 'Suspendre les mises à jour',
    resume: 'Reprendre les mises à jour',
    marks: { fresh: 'nouveau', changed: 'modifié' },
    added: (count) => plural(count, 'nouvel événement', 'nouveaux événements'),
    changed: (count) => plural(count, 'entrée modifiée', 'entrées modifiées'),
    removed: (count) => plural(count, 'entrée retirée', 'entrées retirées'),
    gone: 'L’entrée ouverte ne fait plus partie de cette carte',
  },
  corrections: 'Rectificatifs',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  otherNames: 'Autres noms',
  usedBy: (who) => `usage${NNBSP}: ${who}`,
  loadingText: 'Le texte arrive.',
  noEvents: 'Aucun événement de ce dossier dans la période affichée.',

  list: (count) => `Liste de tous les événements (${count})`,
  listHeading: 'Événements par ordre chronologique',
  skipMap: 'Passer la carte',
  find: {
    search: 'Chercher événements et lieux',
    filter: 'Filtrer',
    shown: (count, total) => `${count} sur ${entries(total)}`,
    nothing: 'Aucune entrée ne correspond.',
    clear: 'Tout afficher à nouveau',
  },
  time: {
    timeline: 'Chronologie',
    period: (from, to) => `${from} – ${to}`,
    undated: (count) => `${entries(count)} sans date, quelle que soit la période`,
  },
  story: {
    heading: 'Pas à pas',
    next: 'Suivant',
    previous: 'Précédent',
    position: (at, total) => `${at} sur ${total}`,
  },
  zoomIn: 'Zoom avant',
  zoomOut: 'Zoom arrière',
  reset: 'Revoir toute la carte',
  panUp: 'Déplacer vers le haut',
  panDown: 'Déplacer vers le bas',
  panLeft: 'Déplacer vers la gauche',
  panRight: 'Déplacer vers la droite',
  mapData: 'Données de la carte',
  fullscreen: 'Plein écran',
  leaveFullscreen: 'Quitter le plein écran',
  inset: 'Où se situe cette carte',
  beyondFrame: (count) => `${plural(count, 'autre lieu', 'autres lieux')} hors de ce cadre`,
  infrastructure: 'Oléoducs, gazoducs et chemin de fer Bakou–Tbilissi–Kars (schématique)',

  notices: {
    engineFailed: 'La carte interactive n’est pas disponible. L’image, les fiches et la liste restent là.',
    noBrief: `Il n’y a rien à montrer sur cette carte${NNBSP}: son dossier n’a pas pu être lu.`,
    hide: 'Masquer ce message',
  },
  key: {
    count: `Chiffre dans un disque${NNBSP}: événements à cet endroit`,
    border: `Frontière d’État${NNBSP}; Arménie–Azerbaïdjan${NNBSP}: pas entièrement délimitée`,
    state: 'Frontière d’État',
    underConstruction: 'Voie ferrée en construction',
    proposed: 'Section proposée à travers l’Arménie',
    schematic: 'Schématique, tracé non exact',
  },
  gestures: {
    wheel: 'Ctrl + molette pour changer l’échelle',
    wheelMac: '⌘ + défilement pour changer l’échelle',
    touch: 'Déplacez la carte avec deux doigts',
  },
  filters: {
    by: { kind: 'Type', tier: 'Importance', status: 'Statut', actor: 'Acteur', place: 'Lieu' },
    kind: { event: 'Événement', claim: 'Affirmation', context: 'Contexte', group: 'Titre' },
    tier: {
      lead: 'Événements principaux',
      more: 'Autres événements',
      background: 'Arrière-plan',
      argument: 'Ce que soutiennent des analystes',
    },
    group: 'Grouper par',
    groupBy: { importance: 'Importance', month: 'Mois', place: 'Lieu' },
    noPlace: 'Sans lieu',
  },
  timeControls: {
    from: 'Début',
    to: 'Fin',
    play: 'Lecture',
    pause: 'Pause',
    earlier: 'Événement précédent',
    later: 'Événement suivant',
    whole: 'Toute la période',
    several: (count, dates) => `${entries(count)}, ${dates}`,
    legend: {
      day: 'un jour',
      span: 'plus long ou approximatif',
      several: 'plusieurs entrées',
      minor: 'arrière-plan et points de vue',
    },
  },
  lines: {
    briefFailed: 'Le dossier n’a pas pu être lu. Le dernier lisible est affiché.',
    textsFailed: 'Textes et sources n’ont pas pu être chargés. Titres, dates et statuts sont affichés.',
    request: (what, value) =>
      `Sur cette carte, «${NNBSP}${value}${NNBSP}» n’existe pas (${what}). Le reste est affiché.`,
    problems: (count) => `Problèmes dans ce dossier (${count})`,
    basemapFailed: 'Le style de carte de cette page n’a pas pu être affiché. Le fond intégré le remplace.',
  },
};
