import { dateLongue, espacesInsecables, pluriel } from '../../core/textes/francais.ts';
import { courrielDe } from '../documents/courriel.ts';

interface Donnees {
  readonly territoire: string;
  readonly partie: string | undefined;
  /** Name of the structure that sends; the coordination when undefined. */
  readonly emettrice: string | undefined;
  readonly message: string;
  readonly fiches: number;
  readonly visibilite: 'partenaires' | 'public';
  readonly maintenant: string;
  /** « Votre fiche a été remise à 14 structures. » */
  readonly remises: string | undefined;
  readonly coordination: string;
  /** Where the structure says that it has it. */
  readonly lien: string | undefined;
}

const USAGE = {
  partenaires:
    'Il est fait pour les professionnels du territoire : gardez-le entre vous, il contient les coordonnées de personnes.',
  public: 'Il ne contient que des informations publiques : vous pouvez le faire circuler.',
} as const;

/** The mail that carries the annuaire: who sends it, what it is, what may be done with it, how to correct one’s fiche. */
export function courrielDeDiffusion(d: Donnees): { readonly sujet: string; readonly corpsHtml: string } {
  const p = espacesInsecables;
  const partie = d.partie === undefined ? '' : ` (${d.partie})`;
  const joindre = d.coordination === '' ? '' : ` (${d.coordination})`;
  return courrielDe({
    sujet: p(`Annuaire des partenaires : ${d.partie ?? d.territoire}`).slice(0, 200),
    paragraphes: [
      p('Bonjour,'),
      p(
        `Voici, en pièce jointe, l’annuaire des partenaires${partie} : ${d.territoire}. Il compte ${pluriel(d.fiches, 'structure')}, au ${dateLongue(d.maintenant)}.`,
      ),
      ...(d.emettrice === undefined ? [] : [p(`Il vous est remis par ${d.emettrice}.`)]),
      ...(d.message.trim() === '' ? [] : [p(d.message.trim())]),
      p(USAGE[d.visibilite]),
      ...(d.lien === undefined
        ? []
        : [
            p(
              'Vous est-il bien parvenu ? Un clic nous le dit. Rien d’autre n’est suivi : ni l’ouverture de ce courriel, ni celle du document.',
            ),
            { lien: d.lien, libelle: p('Dire que nous l’avons reçu et ouvert') },
          ]),
      ...(d.remises === undefined ? [] : [p(d.remises)]),
      p(
        `Votre fiche a changé ? Répondez à ce courriel, ou ouvrez le lien personnel que la coordination vous envoie${joindre}.`,
      ),
      p('Vous ne souhaitez plus recevoir cet annuaire ? Répondez simplement à ce courriel.'),
    ],
  });
}
