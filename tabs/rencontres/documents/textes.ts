import { jour } from '../../../core/textes/francais.ts';

/** What is shown and handed out at a rencontre. */
export const DOCUMENTS = {
  onglet: 'Documents',
  pourQui: 'Lus de la coordination et des structures invitées à cette rencontre, ici et par leur lien personnel.',
  deposer: 'Déposer des documents',
  aide: 'PDF, Word, PowerPoint, Excel, LibreOffice sans macros, images\u00A0; 20\u00A0Mo chacun. Une photo perd le lieu où elle a été prise\u00A0; les autres fichiers gardent leur auteur.',
  glisser: 'Glissez des fichiers ici, ou choisissez-les.',
  envoi: (nom: string, rang: number, total: number) =>
    total === 1 ? `Envoi de «\u00A0${nom}\u00A0»…` : `Envoi de «\u00A0${nom}\u00A0» (${rang} sur ${total})…`,
  arreter: 'Arrêter',
  arrete: 'L’envoi est arrêté\u00A0: ce qui était parti reste.',
  depose: (nom: string) => `«\u00A0${nom}\u00A0» est déposé.`,
  deja: (nom: string) => `«\u00A0${nom}\u00A0» était déjà là.`,
  renomme: (voulu: string, nom: string) =>
    `Un autre document se nomme «\u00A0${voulu}\u00A0»\u00A0: celui-ci est déposé sous «\u00A0${nom}\u00A0», l’autre reste.`,
  refuse: (nom: string, pourquoi: string) => `«\u00A0${nom}\u00A0» n’est pas déposé. ${pourquoi}`,
  liste: 'Documents de la rencontre',
  vide: 'Aucun document',
  videDepot: 'Déposez le diaporama, les photos, ce qui a été distribué\u00A0: les invités le retrouveront ici.',
  videLecture: 'La coordination, ou qui co-organise, les déposera ici.',
  fait: (taille: string, le: string, par: string | undefined) =>
    [taille, par === undefined ? `mis dans SharePoint le ${jour(le)}` : `déposé le ${jour(le)} par ${par}`].join(' · '),
  telecharger: 'Télécharger',
  retirer: 'Retirer',
  sur: (geste: string, nom: string) => `${geste} «\u00A0${nom}\u00A0»`,
  retirerQuestion: (nom: string) => `Retirer «\u00A0${nom}\u00A0»\u202F?`,
  retirerAide: 'Personne ne le verra plus ici. Il reste un temps dans la corbeille du site SharePoint.',
  retire: (nom: string) => `«\u00A0${nom}\u00A0» est retiré.`,
} as const;
