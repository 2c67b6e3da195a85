import type { Contact } from '../lists/contacts.list.ts';
import { sansAccents } from '../textes/sans-accents.ts';

type Qui = Pick<Contact, 'id' | 'nom' | 'courriel' | 'oid' | 'tid'>;

const net = (texte: string | undefined): string =>
  sansAccents(texte ?? '')
    .trim()
    .replace(/\s+/g, ' ');

/**
 * Are these two rows of Contacts one person, who stands for two structures: the same account, else the same name at the
 * same address? An address alone says nothing: it may be that of a desk.
 */
export const estLaMemePersonne = (a: Qui, b: Qui): boolean =>
  a.id === b.id ||
  (a.oid !== undefined && a.oid === b.oid && a.tid === b.tid) ||
  (a.courriel !== undefined && net(a.courriel) === net(b.courriel) && net(a.nom) === net(b.nom));
