import { zoneEnMots } from '../../territoire/dire-zone.ts';
import type { Territoire } from '../../territoire/territoire.ts';
import { INSECABLE } from '../../textes/francais.ts';
import { horairesLisibles } from '../../textes/horaires.ts';
import { surUneLigne } from '../../textes/net.ts';
import { sansProtocole } from '../../textes/site.ts';
import { telephoneLisible } from '../../textes/telephone.ts';
import { adresseUri } from '../adresse-uri.ts';
import type { ContactDiffuse, StructureDiffusee } from '../diffuser.ts';
import type { Classement, Entree, Ligne } from './livre.ts';

const SEPARATEUR = `${INSECABLE}· `;

/** Longest presentation printed: beyond, the reader rings. */
const PRESENTATION_MAX = 420;
/** No line fills a column by itself. */
const LIGNE_MAX = 900;

/** What a reader on paper needs of a structure, in the order of its use: what it is, reach it, then what it does, for whom, how to come. */
export function entreeDe(
  s: StructureDiffusee,
  { classement, carte }: { readonly classement: Classement; readonly carte: Territoire },
  reserve: string | undefined,
): Entree {
  const presentation = couper(s.description, PRESENTATION_MAX);
  return {
    id: s.id,
    nom: couper(s.nom, 255),
    ...(s.sigle === undefined ? {} : { sigle: surUneLigne(s.sigle) }),
    sousTitre: joindre(classement === 'commune' ? [s.type] : [s.type, s.commune]),
    ...(presentation === '' ? {} : { presentation }),
    lignes: [
      ligne('Adresse', adresseDe(s)),
      fort(
        ligne(
          'Téléphone',
          s.telephone === undefined ? undefined : telephoneLisible(s.telephone),
          telephoneUri(s.telephone),
        ),
      ),
      ligne('Courriel', s.courriel, s.courriel === undefined ? undefined : `mailto:${s.courriel}`),
      ligne('Site', s.siteWeb && sansProtocole(s.siteWeb), adresseUri(s.siteWeb)),
      ligne('Horaires', s.horaires === undefined ? undefined : horairesLisibles(s.horaires)),
      ligne('Accès', acceslibre(s.accessibilite), adresseUri(s.accessibilite)),
      ligne('Services', s.services?.join(', ')),
      ligne('Thèmes', s.thematiques?.join(', ')),
      ligne('Publics', s.publics?.join(', ')),
      ligne('Zone', zoneEnMots(s, carte)),
      ligne('Orienter', joindre([s.modesDeMobilisation?.join(', '), s.modalitesDAcces, s.frais])),
      ...s.contacts.flatMap(contactDe),
    ].filter((l): l is Ligne => l !== undefined),
    ...(reserve === undefined ? {} : { reserve }),
  };
}

const joindre = (parts: readonly (string | undefined)[]): string =>
  parts.filter((p): p is string => p !== undefined && p !== '').join(SEPARATEUR);

function ligne(libelle: string | undefined, texte: string | undefined, lien?: string): Ligne | undefined {
  const net = couper(texte, LIGNE_MAX);
  if (net === '') return undefined;
  return { texte: net, ...(libelle === undefined ? {} : { libelle }), ...(lien === undefined ? {} : { lien }) };
}

/** On paper the address is read, and typed. */
const acceslibre = (adresse: string | undefined): string | undefined =>
  adresse === undefined ? undefined : `accessibilité du lieu${INSECABLE}: ${sansProtocole(adresse)}`;

const adresseDe = ({ adresse, codePostal, commune }: StructureDiffusee): string | undefined =>
  adresse === undefined ? undefined : `${adresse}, ${[codePostal, commune].filter((p) => p !== undefined).join(' ')}`;

/** A number is never cut at the end of a line. */

const telephoneUri = (telephone: string | undefined): string | undefined =>
  telephone !== undefined && /^\+?\d+$/.test(telephone) ? `tel:${telephone}` : undefined;

const fort = (l: Ligne | undefined): Ligne | undefined => (l === undefined ? undefined : { ...l, fort: true });

/** Who, and under which number; the address for their letters on its own line. */
const contactDe = ({ nom, fonction, telephone, courriel }: ContactDiffuse) => [
  ligne(
    'Contact',
    [nom, fonction, telephone === undefined ? undefined : telephoneLisible(telephone)]
      .filter((p) => p !== undefined)
      .join(', '),
  ),
  ligne(undefined, courriel, courriel === undefined ? undefined : `mailto:${courriel}`),
];

/** On one line, cut at a word with its mark. */
export function couper(texte: string | undefined, max: number): string {
  const net = surUneLigne(texte ?? '');
  return net.length <= max ? net : `${net.slice(0, max).replace(/\s+\S*$/, '')}…`;
}
