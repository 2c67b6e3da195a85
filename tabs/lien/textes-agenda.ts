export const AGENDA = {
  titre: 'Mon agenda',
  aide: 'Votre agenda lit cette adresse. Il montre alors les dates à l’essai et les rencontres fixées. Il lit les dates, les titres et les lieux, rien d’autre.',
  adresse: 'Son adresse, à garder pour vous',
  ouvrir: 'Voir son adresse',
  renouveler: 'Changer d’adresse',
  couper: 'Fermer mon agenda',
  comment:
    'Ouvrez Outlook, Google Agenda ou Apple. Choisissez «\u00A0S’abonner à un calendrier\u00A0». Puis collez l’adresse.',
  faits: {
    ouvrir: 'Copiez cette adresse dans votre agenda.',
    renouveler: 'L’ancienne adresse n’ouvre plus rien. Copiez la nouvelle dans votre agenda.',
    couper: 'Votre agenda est fermé\u00A0: aucune adresse ne l’ouvre plus.',
  },
} as const;
