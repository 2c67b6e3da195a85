import { espacesInsecables, jourLong } from '../../core/textes/francais.ts';
import { courrielDe } from '../documents/courriel.ts';

interface Donnees {
  readonly territoire: string;
  readonly lien: string;
  /** Instant. */
  readonly expireLe: string;
}

/** Sent only at the request of whoever holds another link of the same person. */
export function courrielDeMesDonnees(d: Donnees): { readonly sujet: string; readonly corpsHtml: string } {
  const p = espacesInsecables;
  return courrielDe({
    sujet: p('Vos données dans l’annuaire des partenaires'),
    paragraphes: [
      p('Bonjour,'),
      p(
        `Vous avez demandé à voir ce que l’annuaire des partenaires garde sur vous : ${d.territoire}. Ce lien l’ouvre ; vous pourrez corriger, cacher ou emporter vos données.`,
      ),
      { lien: d.lien, libelle: p('Voir mes données') },
      p(`Ce lien est pour vous seul, jusqu’au ${jourLong(d.expireLe)}. Ne le transférez pas.`),
      `${p('Si le lien ne s’ouvre pas, copiez cette adresse dans votre navigateur :')} ${d.lien}`,
      p(
        'Vous n’avez rien demandé ? Quelqu’un à qui votre premier lien a été transféré l’a peut-être fait : il n’a rien vu. Vous pouvez ignorer ce message, ou le dire à la coordination en y répondant.',
      ),
    ],
  });
}
