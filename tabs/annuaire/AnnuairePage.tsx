import { Caption1, SearchBox } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import { useEtroit } from '../commun/themes.ts';
import { Vide } from '../commun/Vide.tsx';
import { RUBRIQUE_PAR_DEFAUT, useAdresse } from './adresse.ts';
import { Anomalies } from './components/Anomalies.tsx';
import css from './components/annuaire.module.css';
import { Fiche } from './components/Fiche.tsx';
import { Filtres, FiltresEnVigueur } from './components/Filtres.tsx';
import { ID_RESULTATS, ListeResultats } from './components/ListeResultats.tsx';
import { RienTrouve } from './components/RienTrouve.tsx';
import { SANS_CRITERE } from './form.ts';
import { useAnnuaire, useContactsParStructure } from './queries.ts';
import { TEXTES } from './textes.ts';

/** The annuaire: search, filters, the structures found, and the fiche of one of them. */
export function AnnuairePage() {
  const { reste, aller } = useAdresse();
  const [criteres, setCriteres] = useState(SANS_CRITERE);
  const ouverte = /^fiche\/(\d+)$/.exec(reste)?.[1];
  const { requete, resultats, facettes, structures, question, communes } = useAnnuaire(criteres);
  const { requete: lecture, parStructure } = useContactsParStructure();
  const acteur = useActeur();
  const etroit = useEtroit();
  const maintenant = useMaintenant();
  const ouvrir = (id: string) => aller({ rubrique: RUBRIQUE_PAR_DEFAUT, reste: `fiche/${id}` });
  const fermer = useCallback(() => aller({ rubrique: RUBRIQUE_PAR_DEFAUT, reste: '' }), [aller]);
  const fiche = structures.find((structure) => structure.id === ouverte);

  useEffect(() => {
    const auClavier = (evenement: KeyboardEvent) => {
      if (evenement.key === 'Escape' && !evenement.defaultPrevented) fermer();
    };
    window.addEventListener('keydown', auClavier);
    return () => window.removeEventListener('keydown', auClavier);
  }, [fermer]);

  return (
    <Lue requete={requete} attente={TEXTES.attente}>
      {(lues) => (
        <main className={css.page}>
          {etroit && fiche !== undefined ? null : (
            <section className={css.colonne} aria-label={TEXTES.titre}>
              <h1 className="lu">{TEXTES.titre}</h1>
              {acteur?.profil === 'coordination' ? (
                <Anomalies anomalies={[...lues.anomalies, ...(lecture.data?.anomalies ?? [])]} />
              ) : null}
              <search className={css.recherche}>
                <SearchBox
                  className={css.saisie}
                  appearance="outline"
                  value={criteres.texte}
                  onChange={(_, { value }) => setCriteres({ ...criteres, texte: value })}
                  onKeyDown={(evenement) => {
                    if (evenement.key === 'ArrowDown') document.getElementById(ID_RESULTATS)?.focus();
                  }}
                  placeholder={TEXTES.rechercher}
                  aria-label={TEXTES.rechercher}
                  dismiss={{ 'aria-label': TEXTES.effacer }}
                />
                <Filtres criteres={criteres} comptes={facettes} changer={setCriteres} />
                <FiltresEnVigueur criteres={criteres} comptes={facettes} changer={setCriteres} />
                <Caption1 className={css.discret} role="status">
                  {TEXTES.compte(resultats.length)}
                </Caption1>
              </search>
              {lues.items.length === 0 ? (
                <Vide titre={TEXTES.annuaireVide}>{TEXTES.annuaireVideAide}</Vide>
              ) : resultats.length === 0 ? (
                <RienTrouve criteres={criteres} comptes={facettes} changer={setCriteres} />
              ) : (
                <ListeResultats
                  resultats={resultats}
                  question={question}
                  ouverte={fiche?.id}
                  maintenant={maintenant}
                  ouvrir={ouvrir}
                />
              )}
            </section>
          )}
          {fiche !== undefined ? (
            <aside className={css.panneau} aria-label={fiche.nom}>
              <Fiche
                key={fiche.id}
                structure={fiche}
                contacts={parStructure.get(fiche.id) ?? []}
                acteur={acteur}
                communes={communes}
                maintenant={maintenant}
                etroit={etroit}
                fermer={fermer}
              />
            </aside>
          ) : etroit || lues.items.length === 0 ? null : (
            <aside className={css.panneau} aria-label={TEXTES.choisir}>
              <Vide titre={TEXTES.choisir}>{TEXTES.choisirAide}</Vide>
            </aside>
          )}
        </main>
      )}
    </Lue>
  );
}
