/** What is shown of a door: the address that its QR holds, the page where its code is typed. */
export interface PorteDite {
  readonly adresse: string;
  readonly page: string;
  readonly code: string;
}

/** How it is told on paper and on the wall. */
export const QR_DIT = 'QR de la page d’arrivée';
export const PAR_TELEPHONE = 'Dites par téléphone que vous êtes là : scannez, ou ouvrez';
export const CODE_DIT = 'Code :';
