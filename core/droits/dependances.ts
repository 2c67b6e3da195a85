import { type Acte, DROITS, type Portee, type Profil } from './droits.ts';

/** Does what this profile may do by this act depend on the rencontres to which its structures are invited? */
export const dependDesInvitations = (profil: Profil, acte: Acte): boolean => {
  const portee: Portee = DROITS[acte][profil];
  return portee === 'convie';
};

/** Does what this profile may do by this act depend on the rencontres that it co-organises? */
export const dependDesRencontres = (profil: Profil, acte: Acte): boolean => {
  const portee: Portee = DROITS[acte][profil];
  return portee === 'organise';
};
