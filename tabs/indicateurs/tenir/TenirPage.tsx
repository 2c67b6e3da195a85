import { Button, Switch } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { valeursEnRetard } from '../../../core/indicateurs/valeurs-attendues.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { Anomalies } from '../../commun/Anomalies.tsx';
import { Lue } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { EN_RETARD, LES_INDICATEURS, LES_VALEURS_EN_RETARD, NOUVEL_INDICATEUR } from '../adresses.ts';
import { IndicateurTenu } from './IndicateurTenu.tsx';
import { useIndicateursTenus } from './queries.ts';
import css from './tenir.module.css';
import { TENIR } from './textes.ts';

/** The indicators, action by action: what each counts, what it aims at, who answers for it. */
export function TenirPage() {
  const { aller, reste } = useAdresse();
  const jour = aujourdhui(useMaintenant());
  const enRetard = reste === EN_RETARD;
  const requete = useIndicateursTenus();
  const [archives, setArchives] = useState(false);
  const nouveau = (
    <Button icon={<AddRegular />} appearance="primary" onClick={() => aller(NOUVEL_INDICATEUR)}>
      {TENIR.nouveau}
    </Button>
  );
  return (
    <main className={cadre.page}>
      <header className={cadre.barre}>
        <h1 className="lu">{TENIR.titre}</h1>
        <div className={cadre.outils}>
          <Switch
            label={TENIR.enRetard}
            checked={enRetard}
            onChange={(_, { checked }) => aller(checked ? LES_VALEURS_EN_RETARD : LES_INDICATEURS)}
          />
          <Switch label={TENIR.archives} checked={archives} onChange={(_, { checked }) => setArchives(checked)} />
        </div>
        <div className={cadre.outils}>{nouveau}</div>
      </header>
      <div className={cadre.defile}>
        <Lue requete={requete} attente={TENIR.attente}>
          {({ items, anomalies, fiches }) => {
            const enAttente = new Set(valeursEnRetard(items, jour).map((v) => v.indicateur.id));
            const montres = items.filter(
              (i) => (archives || i.archiveLe === undefined) && (!enRetard || enAttente.has(i.id)),
            );
            const actions = fiches
              .map((fiche) => ({ fiche, siens: montres.filter((i) => i.ficheAction === fiche.id) }))
              .filter(({ siens }) => siens.length > 0);
            return (
              <div className={cadre.contenu}>
                <Anomalies anomalies={anomalies} />
                {actions.length === 0 ? (
                  enRetard ? (
                    <Vide titre={TENIR.aucuneEnRetard} />
                  ) : (
                    <Vide titre={TENIR.aucun} action={nouveau}>
                      {TENIR.aucunAide}
                    </Vide>
                  )
                ) : null}
                {actions.map(({ fiche, siens }) => (
                  <section key={fiche.id} className={cadre.partie} aria-label={fiche.titre}>
                    <h2 className={cadre.sousTitre}>{[fiche.numero, fiche.titre].filter(Boolean).join('. ')}</h2>
                    <ul className={css.indicateurs}>
                      {siens
                        .toSorted((a, b) => (a.ordre ?? 1000) - (b.ordre ?? 1000))
                        .map((i) => (
                          <IndicateurTenu key={i.id} indicateur={i} />
                        ))}
                    </ul>
                  </section>
                ))}
              </div>
            );
          }}
        </Lue>
      </div>
    </main>
  );
}
