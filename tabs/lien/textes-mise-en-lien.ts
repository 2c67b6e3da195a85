import type { Cote } from '../../core/mises-en-lien/cotes.ts';

/** Plain texts: short sentences, one idea each. */
export const MISE_EN_LIEN = {
  titre: (autre: string) => `Mise en lien avec ${autre}`,
  rappel: {
    demandeur: (date: string) => `Le ${date}, votre structure a été présentée à celle-ci pour ce besoin\u00A0:`,
    destinataire: (date: string) => `Le ${date}, cette structure vous a été présentée pour ce besoin\u00A0:`,
  } as const satisfies Record<Cote, (date: string) => string>,
  public: (p: string) => `pour le public «\u00A0${p}\u00A0»`,
  commune: (c: string) => `à ${c}`,
  message: 'Le message envoyé',
  issue: 'Le contact a-t-il eu lieu\u202F?',
  pertinente: {
    demandeur: 'Était-ce la bonne structure pour ce besoin\u202F?',
    destinataire: 'Ce besoin était-il bien pour vous\u202F?',
  } as const satisfies Record<Cote, string>,
  sansAvis: 'Je ne sais pas',
  commentaire: 'Une précision, si vous voulez',
  commentaireAide: 'Ne dites rien de la personne concernée. Ni nom, ni téléphone, ni date de naissance.',
  envoyer: 'Envoyer ma réponse',
  manque: 'Choisissez une réponse à la première question.',
  dejaRepondu: 'Votre structure a déjà répondu. Vous pouvez changer la réponse\u00A0: la dernière compte.',
  merciTexte: 'Votre réponse est enregistrée. Elle aide à mieux orienter la prochaine fois.',
  revoir: 'Revoir ma réponse',
  donneesTitre: 'Ce qui est enregistré',
  donnees: [
    'La coordination et les deux structures lisent votre réponse. Elle sert à compter les mises en lien.',
    'Rien n’est enregistré sur la personne concernée.',
    'Vous ne voulez plus recevoir ces messages\u202F? Répondez au courriel que vous avez reçu.',
  ],
} as const;
