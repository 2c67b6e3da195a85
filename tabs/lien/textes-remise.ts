/** Texts of the page of an annuaire that was handed out. */
export const REMISE = {
  titre: 'Avez-vous reçu l’annuaire\u202F?',
  rappel: (structure: string, objet: string, date: string) =>
    `Le ${date}, ce document a été envoyé à ${structure}\u00A0: «\u00A0${objet}\u00A0».`,
  fiches: (n: number) => (n < 2 ? 'Il présente une structure.' : `Il présente ${n}\u00A0structures.`),
  accuser: 'Nous l’avons reçu et ouvert',
  dejaDit: (date: string) => `Vous nous l’avez dit le ${date}. Merci.`,
  suivi:
    'Seul ce clic est noté, pour votre structure. L’ouverture du courriel et celle du document ne sont pas suivies.',
  merci: 'C’est noté. La coordination sait que vous avez reçu l’annuaire.',
} as const;
