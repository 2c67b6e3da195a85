export const AGENDA = {
  titre: 'Mon agenda',
  aide: 'Une adresse que votre agenda lit\u00A0: les dates à l’essai, les rencontres fixées. Elle donne les dates, les titres et les lieux, rien d’autre.',
  adresse: 'Son adresse, à garder pour vous',
  ouvrir: 'Voir son adresse',
  renouveler: 'Changer d’adresse',
  couper: 'Fermer mon agenda',
  comment:
    'Dans Outlook, Google Agenda ou Apple\u00A0: «\u00A0S’abonner à un calendrier\u00A0», puis collez l’adresse.',
  faits: {
    ouvrir: 'Copiez cette adresse dans votre agenda.',
    renouveler: 'L’ancienne adresse n’ouvre plus rien. Copiez la nouvelle dans votre agenda.',
    couper: 'Votre agenda est fermé\u00A0: aucune adresse ne l’ouvre plus.',
  },
} as const;
