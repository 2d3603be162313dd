/** What the columns of tables are called, in the languages of the map and two more; the better name comes first. */

/** Names of one thing, parted by `|`; case, accents, blanks and signs do not matter. */
export const COLUMN_NAMES = {
  id: 'id|event id|uid|uuid|global id',
  title:
    'title|headline|event|event name|subject|heading|заголовок|событие|başlıq|hadisə|başlık|olay|etkinlik|վերնագիր|իրադարձություն|სათაური|მოვლენა|titel|überschrift|ereignis|titre|événement',
  name: 'name|ad|adı|isim|имя|название|наименование|անուն|անվանում|სახელი|დასახელება|bezeichnung|nom|label',
  text: 'text|description|summary|details|body|content|what happened|описание|текст|təsvir|mətn|açıklama|metin|նկարագրություն|տեքստ|აღწერა|ტექსტი|beschreibung|texte|résumé',
  date: 'date|event date|day|when|datetime|time|timestamp|дата|дата события|день|когда|tarix|gün|tarih|ամսաթիվ|օր|თარიღი|დღე|datum|tag|zeitpunkt|jour|month|месяц|ay|monat|mois|year|год|il|yıl|տարի|წელი|jahr|année',
  from: 'from|start|start date|date from|begin|beginning|с|от|начало|дата начала|başlanğıc|başlama tarixi|başlangıç|başlangıç tarihi|սկիզբ|დასაწყისი|დასაწყისი|von|beginn|anfang|startdatum|début|date de début|du',
  to: 'to|end|end date|date to|until|till|по|до|конец|дата окончания|son|bitmə tarixi|bitiş|bitiş tarihi|ավարտ|დასასრული|bis|ende|enddatum|fin|date de fin|au',
  dateText: 'date text|date in words',
  lat: 'lat|latitude|y|y coord|coord y|широта|шир|лат|en dairəsi|enlik|enlem|լայնություն|განედი|breite|breitengrad|geographische breite',
  lon: 'lon|lng|long|longitude|x|x coord|coord x|долгота|долг|лон|uzunluq dairəsi|uzunluq|boylam|երկայնություն|გრძედი|länge|laenge|längengrad|geographische länge',
  latLon:
    'coordinates|coords|coordinate|lat lon|lat lng|lat long|latitude longitude|latitude and longitude|gps|координаты|koordinatlar|koordinat|կոորդինատներ|კოორდინატები|koordinaten|coordonnées',
  wkt: 'wkt|geometry|geom|the geom',
  place:
    'place|place name|location|location name|city|town|village|locality|settlement|municipality|site|venue|where|место|название места|город|населённый пункт|локация|где|yer|yer adı|məkan|şəhər|konum|mekan|şehir|վայր|տեղ|քաղաք|ადგილი|ქალაქი|ort|ortsname|stadt|lieu|ville|commune|localité|endroit|address|neighborhood|neighbourhood|адрес|ünvan|adres|հասցե|მისამართი|adresse',
  placeId: 'place id|location id|id места|yer id|վայրի id|ადგილის id|ort id|orts id|id du lieu',
  status: 'status|статус|vəziyyət|durum|կարգավիճակ|სტატუსი|statut',
  tier: 'tier|importance|rank|важность|уровень|əhəmiyyət|önem|մակարդակ|დონე|rang|stufe|wichtigkeit|niveau',
  kind: 'kind|type|category|вид|тип|категория|növ|tip|tür|kategori|տեսակ|տիպ|ტიპი|სახეობა|art|typ|kategorie|genre|catégorie',
  section: 'section|раздел|bölmə|bölüm|բաժին|განყოფილება|abschnitt|rubrik|rubrique',
  attribution:
    'attribution|according to|said by|claimed by|по данным|по словам|кто говорит|kimə görə|sözlərinə görə|kime göre|ըստ|ცნობით|zuschreibung|laut|nach angaben|selon|d’après',
  note: 'note|notes|comment|remark|caveat|примечание|комментарий|qeyd|şərh|not|yorum|նշում|ծանոթագրություն|შენიშვნა|anmerkung|hinweis|bemerkung|remarque|commentaire',
  actors:
    'actors|actor|participants|parties|участники|стороны|iştirakçılar|tərəflər|aktorlar|taraflar|katılımcılar|մասնակիցներ|կողմեր|მონაწილეები|მხარეები|akteure|beteiligte|acteurs',
  featured:
    'featured|highlight|highlighted|избранное|выделить|seçilmiş|öne çıkan|ընտրված|რჩეული|hervorgehoben|mis en avant|en vedette',
  follows: 'follows',
  partOf: 'part of',
} as const;

/** What a column of a row may mean, besides its sources. */
export type Role = keyof typeof COLUMN_NAMES;

/** Columns that may come in several languages: `title_az`, `title:ru`, `text (de)`. */
export const LOCALIZED: readonly Role[] = [
  'title',
  'name',
  'text',
  'dateText',
  'place',
  'attribution',
  'note',
];

/** A column that no name fits may still have one of these in its own: `Flight Date`, `start_lat`. */
export const IN_OTHER_NAMES: readonly Role[] = ['date', 'lat', 'lon'];

/** Words for a source, and what may stand before or after them or beside them. */
export const SOURCE_NAMES = {
  name: 'source|sources|source name|publisher|outlet|источник|источники|издание|mənbə|kaynak|աղբյուր|წყარო|quelle|quellen|médias|publication',
  url: 'url|link|href|source url|source link|ссылка|источник ссылка|источник url|ссылка на источник|keçid|mənbə linki|mənbə url|bağlantı|kaynak bağlantısı|kaynak linki|kaynak url|հղում|աղբյուրի հղում|աղբյուր url|ბმული|წყაროს ბმული|წყარო url|quelle url|quelle link|quellenlink|quellen url|lien|source lien|lien de la source',
  date: 'source date|дата источника|источник дата|mənbə tarixi|kaynak tarihi|աղբյուրի ամսաթիվ|წყაროს თარიღი|quelle datum|quellendatum|date de la source',
  kind: 'source kind|source type|вид источника|тип источника|источник тип|mənbə növü|kaynak türü|աղբյուրի տեսակ|წყაროს ტიპი|quelle art|art der quelle|quellenart|quelle typ|type de source',
  title:
    'source title|название источника|заголовок источника|mənbə başlığı|kaynak başlığı|աղբյուրի վերնագիր|წყაროს სათაური|quelle titel|quellentitel|titre de la source',
} as const;

export type SourceField = keyof typeof SOURCE_NAMES;
