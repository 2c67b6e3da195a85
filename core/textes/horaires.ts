const JOURS: Readonly<Record<string, string>> = {
  Mo: 'lundi',
  Tu: 'mardi',
  We: 'mercredi',
  Th: 'jeudi',
  Fr: 'vendredi',
  Sa: 'samedi',
  Su: 'dimanche',
};

/** Opening hours kept in the format of OpenStreetMap, in French: « lundi au vendredi : 9 h à 12 h, 14 h à 17 h ». What is not in the simple part of that format is given back as it is. */
export function horairesLisibles(horaires: string): string {
  const regles = horaires.split(';').map((regle) => traduire(regle.trim()));
  return regles.includes(undefined) ? horaires : regles.join('\u00A0; ');
}

function traduire(regle: string): string | undefined {
  const parties = /^([A-Z][a-z](?:[-,][A-Z][a-z])*)\s+(\d{2}:\d{2}-\d{2}:\d{2}(?:,\s*\d{2}:\d{2}-\d{2}:\d{2})*)$/.exec(
    regle,
  );
  const [, jours = '', heures = ''] = parties ?? [];
  if (jours === '') return undefined;
  const noms = jours.split(',').map((plage) => plage.split('-').map((jour) => JOURS[jour]));
  if (noms.flat().includes(undefined)) return undefined;
  const plages = heures.split(',').map((plage) => plage.trim().split('-').map(heure).join(' à '));
  return `${noms.map((plage) => plage.join(' au ')).join(', ')}\u00A0: ${plages.join(', ')}`;
}

const heure = (texte: string): string => {
  const [h = '', minutes = '00'] = texte.split(':');
  return minutes === '00' ? `${Number(h)}\u00A0h` : `${Number(h)}\u00A0h\u00A0${minutes}`;
};
