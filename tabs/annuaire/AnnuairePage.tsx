import { SearchBox } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import { NOMS_DES_COMMUNES } from '../commun/territoire.ts';
import { useEtroit } from '../commun/themes.ts';
import { Vide } from '../commun/Vide.tsx';
import { Anomalies } from './components/Anomalies.tsx';
import css from './components/annuaire.module.css';
import { BarreDeRecherche } from './components/BarreDeRecherche.tsx';
import { Fiche } from './components/Fiche.tsx';
import { Filtres, FiltresEnVigueur } from './components/Filtres.tsx';
import { ID_RESULTATS, ListeResultats } from './components/ListeResultats.tsx';
import { RienTrouve } from './components/RienTrouve.tsx';
import { useAnnuaire, useContactsParStructure } from './queries.ts';
import { useRechercheEnCours } from './recherche-en-cours.ts';
import { TEXTES } from './textes.ts';

/** The annuaire: search, filters, the structures found, and the fiche of one of them. */
export function AnnuairePage() {
  const { recherche, fiche: ouverte, chercher, ouvrir, fermer, sousPage } = useRechercheEnCours();
  const maintenant = useMaintenant();
  const { requete, reponses, facettes, proches, structures, question } = useAnnuaire(recherche, maintenant);
  const { requete: lecture, parStructure } = useContactsParStructure();
  const acteur = useActeur();
  const etroit = useEtroit();
  const fiche = structures.find((structure) => structure.id === ouverte);
  const { trouvailles } = reponses;

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
                  value={recherche.texte}
                  onChange={(_, { value }) => chercher({ ...recherche, texte: value })}
                  onKeyDown={(evenement) => {
                    if (evenement.key === 'ArrowDown') document.getElementById(ID_RESULTATS)?.focus();
                  }}
                  placeholder={TEXTES.rechercher}
                  aria-label={TEXTES.rechercher}
                  dismiss={{ 'aria-label': TEXTES.effacer }}
                />
                <Filtres recherche={recherche} comptes={facettes} changer={chercher} />
                <FiltresEnVigueur recherche={recherche} comptes={facettes} changer={chercher} />
                <BarreDeRecherche reponses={reponses} sousPage={sousPage} />
              </search>
              {lues.items.length === 0 ? (
                <Vide titre={TEXTES.annuaireVide}>{TEXTES.annuaireVideAide}</Vide>
              ) : trouvailles.length === 0 ? (
                <RienTrouve recherche={recherche} proches={proches} changer={chercher} ouvrir={ouvrir}>
                  {null}
                </RienTrouve>
              ) : (
                <ListeResultats
                  resultats={trouvailles}
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
                communes={NOMS_DES_COMMUNES}
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
