import { Button, Subtitle2 } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo } from 'react';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { estInformee } from '../../../core/rencontres/attendues.ts';
import { type FiltreDeRencontres, filtrerRencontres, SANS_FILTRE } from '../../../core/rencontres/filtrer.ts';
import { estPassee } from '../../../core/rencontres/prochaine-etape.ts';
import { moisLong } from '../../../core/textes/francais.ts';
import cartes from '../../commun/cartes.module.css';
import { FiltresDeRencontres } from '../../commun/FiltresDeRencontres.tsx';
import { FILTRES } from '../../commun/filtres-de-rencontres.ts';
import { useGenesAVenir } from '../../commun/genes.ts';
import cadre from '../../commun/page.module.css';
import { Vide } from '../../commun/Vide.tsx';
import { parMois } from '../form.ts';
import { useParticipations } from '../queries.ts';
import { NOUVELLE } from '../serie/textes.ts';
import { AGENDA, TEXTES } from '../textes.ts';
import { CarteRencontre, type Nombres } from './CarteRencontre.tsx';
import css from './rencontres.module.css';
import { VersAgenda } from './VersAgenda.tsx';

interface ListeProps {
  readonly rencontres: readonly Rencontre[];
  readonly passees: boolean;
  readonly filtre: FiltreDeRencontres;
  readonly filtrer: (filtre: FiltreDeRencontres) => void;
  readonly acteur: Acteur | undefined;
  readonly maintenant: string;
  readonly ouvrir: (id: string) => void;
  readonly creer: () => void;
  readonly nouvelleSerie: () => void;
}

/** To come or past, by month, those that answer what is looked for. */
export function ListeRencontres(props: ListeProps) {
  const { rencontres, passees, filtre, filtrer, acteur, maintenant, ouvrir, creer, nouvelleSerie } = props;
  const participations = useParticipations().data?.items;
  const nombres = useMemo(() => compterParRencontre(participations ?? []), [participations]);
  const genes = useGenesAVenir(rencontres);
  const periode = rencontres.filter((rencontre) => estPassee(rencontre, maintenant) === passees);
  const montrees = filtrerRencontres(periode, filtre);
  const peutCreer = acteur !== undefined && autoriser(acteur, 'creer-rencontre').permis;
  const boutonCreer = peutCreer ? (
    <Button appearance="primary" icon={<AddRegular />} onClick={creer}>
      {TEXTES.creer}
    </Button>
  ) : null;

  return (
    <>
      <header className={cadre.barre}>
        <h1 className="lu">{TEXTES.titre}</h1>
        <FiltresDeRencontres rencontres={periode} filtre={filtre} filtrer={filtrer} />
        <div className={cadre.outils}>
          {peutCreer ? (
            <Button appearance="subtle" onClick={nouvelleSerie}>
              {NOUVELLE.lien}
            </Button>
          ) : null}
          <VersAgenda rencontres={montrees} libelle={AGENDA.toutes} nom={AGENDA.nom} maintenant={maintenant} />
        </div>
      </header>
      <div className={cadre.defile}>
        {montrees.length > 0 ? (
          parMois(montrees, passees).map(({ mois, rencontres: duMois }) => (
            <section key={mois} className={css.mois} aria-label={mois === '' ? TEXTES.sansDate : moisLong(mois)}>
              <Subtitle2 as="h2" className={css.titreMois}>
                {mois === '' ? TEXTES.sansDate : moisLong(mois)}
              </Subtitle2>
              <ul className={cartes.cartes}>
                {duMois.map((rencontre) => (
                  <li key={rencontre.id}>
                    <CarteRencontre
                      rencontre={rencontre}
                      nombres={nombres.get(rencontre.id)}
                      passee={passees}
                      maintenant={maintenant}
                      genes={genes.get(rencontre.id)}
                      peutChanger={peutCreer}
                      ouvrir={ouvrir}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))
        ) : periode.length > 0 ? (
          <Vide
            titre={FILTRES.rien}
            action={<Button onClick={() => filtrer(SANS_FILTRE)}>{FILTRES.voirToutes}</Button>}
          />
        ) : passees ? (
          <Vide titre={TEXTES.rienPassee}>{TEXTES.rienPasseeAide}</Vide>
        ) : (
          <Vide titre={TEXTES.rienAVenir} action={boutonCreer}>
            {peutCreer ? TEXTES.rienAVenirCoordination : TEXTES.rienAVenirPartenaire}
          </Vide>
        )}
      </div>
    </>
  );
}

function compterParRencontre(participations: readonly Participation[]): ReadonlyMap<string, Nombres> {
  const nombres = new Map<string, { invitees: number; presentes: number }>();
  for (const { rencontre, statut, role } of participations) {
    const compte = nombres.get(rencontre) ?? { invitees: 0, presentes: 0 };
    if (!estInformee({ role })) compte.invitees += 1;
    if (statut === 'Présent') compte.presentes += 1;
    nombres.set(rencontre, compte);
  }
  return nombres;
}
