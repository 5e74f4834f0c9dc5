/**
 * The smallest content that is whole: two documents about a library, a chapter of two steps, a page. For tests only,
 * which break it in one place at a time. Everything in it is made up.
 */
import type { ContentFiles } from './read-story';

const FILES: ContentFiles = {
	'sources.yaml': `
- id: gazette
  role: document
  file: "000"
  publisher: The Town Gazette
  publisherShort: Gazette
  kind: newsroom
  date: "2024-05-01"
  about: { en: "An article on the library.", fr: "Un article sur la bibliothèque." }
  restsOn: [annual-report]
- id: bulletin
  role: document
  file: "001"
  publisher: Le Bulletin
  kind: ngo
  facts:
    seen: { value: { date: "2024-09" } }
  dateNote: { en: "Undated; seen {.seen:on}.", fr: "Sans date ; vu {.seen:on}." }
  about: { en: "A leaflet by the friends of the library.", fr: "Un dépliant des amis de la bibliothèque." }
- id: annual-report
  role: primary
  publisher: The library
  kind: company
  about: { en: "The report behind the article.", fr: "Le rapport derrière l’article." }
`,
	'chain.yaml': `
- id: own-words
  name: { en: "the publication’s own words", fr: "les mots de la publication" }
- id: librarian
  name: { en: the librarian, fr: le bibliothécaire }
  source: annual-report
`,
	'units.yaml': `
- id: people
  style: count
  noun: { en: { one: person, other: people }, fr: { one: personne, other: personnes } }
  label: { en: people, fr: personnes }
- id: percent
  style: percent
  label: { en: per cent, fr: pour cent }
- id: dollars
  style: dollars
  label: { en: dollars, fr: dollars }
`,
	'figures/gazette.yaml': `
- id: visitors-2-3m
  kind: figure
  value: 2300000
  comparator: about
  unit: people
  counts: { en: visitors in a year, fr: les visites d’une année }
  source: gazette
  paragraph: 2
  phrase: environ 2,3 millions de personnes
  translation: about 2.3 million people
  chain: [librarian]
  status: media-report
  caveat: { en: "Visits, not visitors. See {c:c1}.", fr: "Des visites, non des personnes. Voir {c:c1}." }
  travels: { figures: [opening-day] }
  family: after
  comparable: [readers-1200]
  form: { en: Dots., fr: Des points. }
- id: readers-1200
  kind: figure
  value: 1200
  comparator: more-than
  unit: people
  counts: { en: registered readers, fr: les lecteurs inscrits }
  source: gazette
  paragraph: 2
  phrase: "plus de 1 200 personnes"
  translation: more than 1,200 people
  chain: [librarian]
  status: media-report
  caveat: { en: The count is of cards., fr: On a compté les cartes. }
  family: after
  comparable: [visitors-2-3m]
  form: { en: Dots., fr: Des points. }
- id: opening-day
  kind: date
  value: { date: "2024-05-01" }
  comparator: exact
  counts: { en: the opening, fr: l’ouverture }
  source: gazette
  paragraph: 1
  phrase: le 1er mai 2024
  translation: on 1 May 2024
  chain: [own-words]
  status: no-source-given
  caveat: { en: One article gives it., fr: Un seul article la donne. }
  family: dates
  form: { en: A mark., fr: Une marque. }
`,
	'figures/bulletin.yaml': `
- id: loans-155pct
  kind: figure
  value: 155
  comparator: nearly
  unit: percent
  counts: { en: the rise of loans, fr: la hausse des prêts }
  when: { from: "2023-06", to: "2024-04" }
  source: bulletin
  paragraph: 1
  phrase: près de 155 %
  translation: nearly 155%
  chain: [own-words]
  status: ngo-statement
  caveat: { en: No base is published., fr: Aucune base n’est publiée. }
  family: growth
  form: { en: Squares., fr: Des carrés. }
- id: several-rooms
  kind: uncounted
  said: { en: thousands of shelves, fr: des milliers de rayons }
  comparator: uncounted
  counts: { en: shelves, fr: les rayons }
  source: bulletin
  paragraph: 2
  phrase: des milliers de rayons
  translation: thousands of shelves
  chain: [own-words]
  status: no-source-given
  caveat: { en: Not counted., fr: Non compté. }
  family: units
  indexOnly: { en: The article is about something else., fr: L’article parle d’autre chose. }
  form: { en: Not drawn., fr: Non dessiné. }
- id: file-stamp
  kind: metadata
  value: { date: "2025-07" }
  comparator: exact
  counts: { en: a stamp on the file, fr: une mention dans le fichier }
  source: bulletin
  paragraph: 1
  phrase: date 2025-07
  translation: date 2025-07
  chain: [own-words]
  status: file-metadata
  caveat: { en: Not a date of publication., fr: Pas une date de parution. }
  family: dates
  indexOnly: { en: Never shown., fr: Jamais montrée. }
  form: { en: Not shown., fr: Non montrée. }
`,
	'quotes.yaml': `
- id: q-silence
  source: bulletin
  paragraph: 2
  phrase: on s’y tait "volontiers"
  translation: people are “gladly” silent there
  speaker: { en: "{s:bulletin}", fr: "{s:bulletin}" }
`,
	'primary.yaml': `
- id: note-visitors
  figures: [visitors-2-3m]
  facts:
    cards: { value: 1300, comparator: at-least, unit: people }
  note: { en: "The report says {.cards}.", fr: "Le rapport dit {.cards}." }
  seen: read
`,
	'derived.yaml': `
- id: index-base
  formula: { op: constant, value: 100 }
  comparator: exact
  how: { en: the base is ours, fr: la base est de nous }
- id: ours-loans-index
  formula: { op: index, base: 100, increase: loans-155pct }
  comparator: nearly
  how: { en: "our calculation: {loans-155pct} on {index-base}", fr: "notre calcul : {loans-155pct} sur {index-base}" }
- id: count-documents
  formula: { op: count, of: documents }
  comparator: exact
  how: { en: the documents read, fr: les documents lus }
`,
	'blanks.yaml': `
- id: m1
  what: { en: The number of books., fr: Le nombre de livres. }
  places: [{ source: gazette, paragraphs: [1, 2] }]
  shown: { en: An empty line., fr: Une ligne vide. }
  needed: { en: A count., fr: Un décompte. }
  figures: [visitors-2-3m]
`,
	'contradictions.yaml': `
- id: c1
  what: { en: "{visitors-2-3m} and {readers-1200}.", fr: "{visitors-2-3m} et {readers-1200}." }
  places:
    - { source: gazette, paragraphs: [2] }
  ruling: { en: Both are shown., fr: Les deux sont montrés. }
  figures: [visitors-2-3m, readers-1200]
`,
	'glossary.yaml': `
- id: room-12
  group: media
  name: { en: Room 12, fr: Salle 12 }
  role: { en: Where the loans are made., fr: Là où se font les prêts. }
  sources: [bulletin]
`,
	'timeline.yaml': `
- id: tl-opening
  event: { en: The library opens, fr: La bibliothèque ouvre }
  date: "2024-05-01"
  places: [{ source: gazette, paragraphs: [1] }]
  figures: [opening-day]
- id: tl-party
  event: { en: A party, fr: Une fête }
  dated: { en: “a Thursday”, fr: « un jeudi » }
`,
	'interface.yaml': `
our-calculation: { en: our calculation, fr: notre calcul }
date-not-verified: { en: date not verified, fr: date non vérifiée }
no-date-in-documents: { en: no date in the documents, fr: pas de date dans les documents }
figures-shown:
  en: { one: "{count} figure", other: "{count} figures" }
  fr: { one: "{count} chiffre", other: "{count} chiffres" }
`,
	'counts.yaml': `
figures: 6
blanks: 1
contradictions: 1
chapters: 1
steps: 2
perDocument: { gazette: 3, bulletin: 3 }
perKind:
  figure: 3
  uncounted: 1
  missing: 0
  date: 1
  count: 0
  rank: 0
  statement: 0
  duration: 0
  metadata: 1
`,
	'story/01-the-library.yaml': `
id: the-library
number: 1
steps:
  - id: the-visits
    figures: [visitors-2-3m, readers-1200, opening-day]
    chart:
      title: { en: "Visits since {opening-day}", fr: "Visites depuis le {opening-day}" }
      panels:
        - form: dots
          columns: 20
          groups:
            - title: { en: In the library, fr: À la bibliothèque }
              rows:
                - figure: visitors-2-3m
                  label: { en: visits, fr: visites }
                - figure: readers-1200
                  label: { en: readers, fr: lecteurs }
  - id: the-loans
    figures: [loans-155pct]
    chart:
      title: { en: Loans, fr: Prêts }
      note: { en: "Our calculation: the index.", fr: "Notre calcul : l’indice." }
      panels:
        - form: squares
          columns: 10
          value: ours-loans-index
          label: { en: index of loans, fr: indice des prêts }
        - form: quotes
          quotes:
            - of: q-silence
              speaker: { en: the friends, fr: les amis }
`,
	'story/en/01-the-library.md': `# The library

A house that counts, in {count-documents:words} documents.

## The visits {#the-visits}

{visitors-2-3m} came, one article says, after it opened {opening-day:on}. It has {readers-1200:number} readers ({p:readers-1200}).

> Two rows of dots of unequal length, one for the visits and one for the readers of the library.

## The loans {#the-loans}

Loans rose by {loans-155pct} in {n:room-12}, where *people* are {q:q-silence}.

> A frame of squares that is filled to the edge, and then as many again; the last of them fade away.
`,
	'story/fr/01-the-library.md': `# La bibliothèque

Une maison qui compte, dans {count-documents:words} documents.

## Les visites {#the-visits}

{visitors-2-3m} sont venues, dit un article, après son ouverture {opening-day:on}. Elle a {readers-1200:number} lecteurs ({p:readers-1200}).

> Deux rangées de points de longueur inégale, l’une pour les visites et l’autre pour les lecteurs.

## Les prêts {#the-loans}

Les prêts ont augmenté de {loans-155pct} en {n:room-12}, où l’on lit : {q:q-silence}.

> Un cadre de carrés rempli jusqu’au bord, puis autant une seconde fois ; les derniers s’effacent.
`,
	'pages/en/method.md': `# How it was made

We read {count-documents:words} documents.

## What we left out {#left-out}

The blank {m:m1} stays a blank.

- [The documents](#documents)
- {s:gazette}
`,
	'pages/fr/method.md': `# Comment on a fait

Nous avons lu {count-documents:words} documents.

## Ce qui manque {#left-out}

Le blanc {m:m1} reste un blanc.

- [Les documents](#documents)
- {s:gazette}
`
};

/** The whole content, as text by path; a copy that may be broken. */
export function fixtureContent(): Record<string, string> {
	// The first line break only sets the text off in this file: line 1 is the first line of words.
	return Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, text.replace(/^\n/, '')]));
}

/** The documents that the content quotes, by the name of their file. */
export function fixtureDocuments(): Record<string, string> {
	return {
		'000_gazette.txt': `La bibliothèque a ouvert le 1er mai 2024.

Elle a reçu environ 2,3 millions de personnes, dont plus de 1 200 personnes inscrites.
`,
		'001_bulletin.txt': `date 2025-07 Les prêts ont augmenté de près de 155 %.

Il y a des milliers de rayons, et l'on s'y tait « volontiers ».
`
	};
}
