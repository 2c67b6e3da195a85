import { Card, Text } from '@fluentui/react-components';
import { sujetDeLaCle } from '../../../core/annonces/annonces.ts';
import type { Publication } from '../../../core/lists/publications.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { deMois, jourLong } from '../../../core/textes/francais.ts';
import cartes from '../../commun/cartes.module.css';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useTrancherPublication } from '../mutations.ts';
import { CARTES } from '../textes.ts';
import css from './tenue.module.css';

interface Cartes {
  readonly publications: readonly Publication[];
}

/** Of the rencontres, by id. */
export const useTitres = (): ReadonlyMap<string, string> =>
  new Map((useListe(rencontres).data?.items ?? []).map((r) => [r.id, r.titre] as const));

/** The cards of the channel of which nothing says that they appeared, each with what a person who has looked may say. */
export function CartesIncertaines({ publications }: Cartes) {
  const titres = useTitres();
  if (publications.length === 0) return null;
  return (
    <>
      <Text>{CARTES.aide}</Text>
      <ul className={cartes.cartes}>
        {publications.map((publication) => (
          <li key={publication.id}>
            <Carte publication={publication} quoi={direLaCarte(publication, titres)} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function direLaCarte({ cle, mois }: Publication, titres: ReadonlyMap<string, string>): string {
  const annonce = sujetDeLaCle(cle);
  return annonce === undefined
    ? CARTES.synthese(deMois(mois))
    : CARTES.annonce[annonce.sujet](titres.get(annonce.rencontre));
}

export function CeQuElleDit({ publication: p, quoi }: { readonly publication: Publication; readonly quoi: string }) {
  return (
    <div className={css.noms}>
      <Text weight="semibold" block>
        {quoi}
      </Text>
      <Text>{CARTES.ou(p.canal, jourLong(p.reserveeLe ?? p.creeLe))}</Text>
    </div>
  );
}

function Carte({ publication: p, quoi }: { readonly publication: Publication; readonly quoi: string }) {
  const trancher = useTrancherPublication();
  const annoncer = useAnnonce();
  const dire = (parue: boolean) =>
    trancher.mutate(
      { chemin: { id: p.id }, corps: { eTag: p.eTag, parue } },
      { onSuccess: () => annoncer(CARTES.faite[`${parue}`]) },
    );
  return (
    <Card className={css.attente}>
      <CeQuElleDit publication={p} quoi={quoi} />
      <div className={cadre.outils}>
        <BoutonCommande
          size="small"
          enCours={trancher.isPending}
          aria-label={CARTES.pour(CARTES.pasParue, quoi)}
          onClick={() => dire(false)}
        >
          {CARTES.pasParue}
        </BoutonCommande>
        <BoutonCommande
          size="small"
          enCours={trancher.isPending}
          aria-label={CARTES.pour(CARTES.parue, quoi)}
          onClick={() => dire(true)}
        >
          {CARTES.parue}
        </BoutonCommande>
      </div>
      {trancher.error === null ? null : (
        <Probleme erreur={trancher.error} reessayer={trancher.reset} recharger={trancher.reset} />
      )}
    </Card>
  );
}
