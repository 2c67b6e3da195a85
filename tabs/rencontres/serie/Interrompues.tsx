import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Serie } from '../../../core/lists/series.list.ts';
import { seancesACreer } from '../../../core/series/creer-seances.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useRencontres, useSeries } from '../queries.ts';
import { useCreerSerie } from './mutations.ts';
import { NOUVELLE, REGLE } from './textes.ts';

/** What a new rule leaves to do to the sittings that exist. */
const enChantier = ({ chantier }: Serie): number =>
  chantier === undefined ? 0 : chantier.deplacees.length + chantier.annulees.length;

/** The series whose creation, or whose change of rule, was interrupted, to be finished; `nom`: of this one only. */
export function Interrompues({ nom }: { readonly nom?: string }) {
  const rencontres = useRencontres().data?.items;
  const series = useSeries().data?.items;
  if (rencontres === undefined || series === undefined) return null;
  return series
    .filter((serie) => nom === undefined || serie.nom === nom)
    .map((serie) => ({ serie, restent: enChantier(serie) || seancesACreer(serie, rencontres).length }))
    .filter(({ restent }) => restent > 0)
    .map(({ serie, restent }) => <Interrompue key={serie.id} serie={serie} restent={restent} />);
}

function Interrompue({ serie, restent }: { readonly serie: Serie; readonly restent: number }) {
  const creer = useCreerSerie();
  const annoncer = useAnnonce();
  const { avancement } = creer;
  const change = enChantier(serie) > 0;
  const finir = () =>
    creer.mutate(
      { id: serie.id },
      {
        onSuccess: ({ total, reste }) =>
          reste === 0 ? annoncer(change ? REGLE.faite : NOUVELLE.creee(total)) : undefined,
      },
    );
  if (creer.error !== null) return <Probleme erreur={creer.error} reessayer={finir} />;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {creer.isPending && avancement !== undefined
          ? change
            ? REGLE.enCours(avancement.reste)
            : NOUVELLE.enCours(avancement.total - avancement.reste, avancement.total)
          : change
            ? REGLE.inachevee(serie.nom, restent)
            : NOUVELLE.interrompues(serie.nom, restent)}
      </MessageBarBody>
      <MessageBarActions>
        <BoutonCommande enCours={creer.isPending} onClick={finir}>
          {change ? REGLE.finir : NOUVELLE.finir}
        </BoutonCommande>
        {creer.isPending ? <Button onClick={creer.arreter}>{NOUVELLE.arreter}</Button> : null}
      </MessageBarActions>
    </MessageBar>
  );
}
