/** Attendance reports about invented people, at example domains. */

const enLignes = (lignes: readonly (readonly string[])[], separateur: string, fin = '\r\n'): string =>
  lignes.map((l) => l.join(separateur)).join(fin);

const utf16 = (texte: string, petitBoutien: boolean): Uint8Array => {
  const octets = Buffer.from(`\uFEFF${texte}`, 'utf16le');
  return new Uint8Array(petitBoutien ? octets : octets.swap16());
};

export const enUtf16Le = (texte: string): Uint8Array => utf16(texte, true);
export const enUtf16Be = (texte: string): Uint8Array => utf16(texte, false);
export const enUtf8 = (texte: string, bom = false): Uint8Array =>
  new Uint8Array(Buffer.from(`${bom ? '\uFEFF' : ''}${texte}`, 'utf8'));
export const enWindows1252 = (texte: string): Uint8Array => new Uint8Array(Buffer.from(texte, 'latin1'));

const FRANCAIS: readonly (readonly string[])[] = [
  ['1. Résumé'],
  ['Titre de la réunion', 'Parentalité : préparer la semaine'],
  ['Participants présents', '4'],
  ['Heure de début', '03/12/2026, 14:28:05'],
  ['Heure de fin', '03/12/2026, 16:01:44'],
  ['Durée de la réunion', '1 h 33 min 39 s'],
  ['Temps de présence moyen', '58 min'],
  [],
  ['2. Participants'],
  ['Nom', 'Première arrivée', 'Dernier départ', 'Durée en réunion', 'Courriel', 'ID du participant (UPN)', 'Rôle'],
  [
    'Coordination Exemple',
    '03/12/2026, 14:28:05',
    '03/12/2026, 16:01:44',
    '1 h 33 min 39 s',
    'coordination@cc.example',
    'coordination@cc.example',
    'Organisateur',
  ],
  [
    'Maëlle Fictive',
    '03/12/2026, 14:31:00',
    '03/12/2026, 16:00:00',
    '1 h 1 min',
    'Maelle@foyer.example',
    'maelle@foyer.example',
    'Participant',
  ],
  [
    'Inventé, Paul (Externe)',
    '03/12/2026, 14:35:00',
    '03/12/2026, 15:35:00',
    '59 min 40 s',
    'paul@asso.example',
    '',
    'Participant',
  ],
  ['Zoé Imaginaire (non vérifiée)', '03/12/2026, 15:00:00', '03/12/2026, 15:00:20', '20 s', '', '', 'Participant'],
  [],
  ['3. Activités pendant la réunion'],
  ['Nom', 'Heure d’arrivée', 'Heure de départ', 'Durée', 'Courriel', 'Rôle'],
  [
    'Coordination Exemple',
    '03/12/2026, 14:28:05',
    '03/12/2026, 16:01:44',
    '1 h 33 min 39 s',
    'coordination@cc.example',
    'Organisateur',
  ],
  ['Maëlle Fictive', '03/12/2026, 14:31:00', '03/12/2026, 15:01:00', '30 min', 'Maelle@foyer.example', 'Participant'],
  ['Maëlle Fictive', '03/12/2026, 15:29:00', '03/12/2026, 16:00:00', '31 min', 'Maelle@foyer.example', 'Participant'],
  [
    'Inventé, Paul (Externe)',
    '03/12/2026, 14:35:00',
    '03/12/2026, 15:35:00',
    '59 min 40 s',
    'paul@asso.example',
    'Participant',
  ],
];

export const rapportFrancais = enLignes(FRANCAIS, '\t');

/** Every line padded to the same number of columns, as a spreadsheet does. */
const larges = FRANCAIS.map((l) => Array.from({ length: 7 }, (_, i) => l[i] ?? ''));
export const rapportReenregistre = enLignes(
  larges.map((l) => l.map((c) => c.replace('’', "'"))),
  ';',
);
export const rapportEnVirgules = enLignes(
  larges.map((l) => l.map((c) => (c.includes(',') ? `"${c}"` : c))),
  ',',
  '\n',
);

export const rapportJaponais = enLignes(
  [
    ['1. 要約'],
    ['会議のタイトル', '定例会議'],
    ['出席した参加者', '2'],
    ['開始時刻', '2026/12/3 午後2:28:05'],
    ['終了時刻', '2026/12/3 午後4:01:44'],
    [],
    ['2. 参加者'],
    ['名前', '最初の参加', '最後の退出', '会議の長さ', 'メール', '参加者 ID (UPN)', '役割'],
    [
      '山田 架空',
      '2026/12/3 午後2:28:05',
      '2026/12/3 午後4:01:44',
      '1 時間 33 分 39 秒',
      'yamada@kaku.example',
      '',
      '開催者',
    ],
    ['鈴木 見本 (外部)', '2026/12/3 午後3:00:00', '2026/12/3 午後3:12:00', '12 分', '', '', '出席者'],
  ],
  '\t',
);

/** Before 2022: no section number, one row per coming and going. */
export const rapportAncien = enLignes(
  [
    ['Meeting Summary'],
    ['Total Number of Participants', '2'],
    ['Meeting Title', 'Steering group'],
    ['Meeting Start Time', '9/22/2021, 2:48:05 PM'],
    ['Meeting End Time', '9/22/2021, 3:48:05 PM'],
    [],
    ['Full Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role', 'Participant ID (UPN)'],
    [
      'Alix Sample',
      '9/22/2021, 2:48:05 PM',
      '9/22/2021, 3:18:05 PM',
      '30m',
      'alix@council.example',
      'Organizer',
      'alix@council.example',
    ],
    ['Noor Sample (Guest)', '9/22/2021, 2:50:00 PM', '9/22/2021, 3:00:00 PM', '10m', '', 'Attendee', ''],
    [
      'Alix Sample',
      '9/22/2021, 3:28:05 PM',
      '9/22/2021, 3:48:05 PM',
      '20m',
      'alix@council.example',
      'Organizer',
      'alix@council.example',
    ],
  ],
  '\t',
);

/** American client: month first, narrow no-break space before PM. The day can be read both ways. */
export const rapportAmericain = enLignes(
  [
    ['1. Summary'],
    ['Meeting title', 'Partners'],
    ['Attended participants', '1'],
    ['Start time', '3/12/26, 2:30:00\u202FPM'],
    ['End time', '3/12/26, 4:00:00\u202FPM'],
    [],
    ['2. Participants'],
    ['Name', 'First Join', 'Last Leave', 'In-Meeting Duration', 'Email', 'Participant ID (UPN)', 'Role'],
    ['Jo Sample (Unverified)', '3/12/26, 2:30:00\u202FPM', '3/12/26, 4:00:00\u202FPM', '1h 30m', '', '', 'Attendee'],
  ],
  '\t',
);
