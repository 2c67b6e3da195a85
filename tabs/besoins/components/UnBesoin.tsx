import { Button, Text } from '@fluentui/react-components';
import { direAge } from '../../../core/besoins/ranger.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import { besoins } from '../../../core/lists/besoins.list.ts';
import { misesEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import { direEtat } from '../../../core/mises-en-lien/dire.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import { Lue } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { useNomVu } from '../../commun/structures.ts';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDesBesoins } from '../adresses.ts';
import { BESOINS, PARTI, SUIVI } from '../textes.ts';
import { ActesSurLesBesoins } from './ActesSurLesBesoins.tsx';
import css from './besoins.module.css';
import { CeQuIlEstDevenu } from './CeQuIlEstDevenu.tsx';
import { EtatDuBesoin } from './EtatDuBesoin.tsx';
import { OuIlEstAlle } from './OuIlEstAlle.tsx';
import { QuiPeutRepondre } from './QuiPeutRepondre.tsx';

const AUCUNE = [] as const;

/** A need followed to its end: what was done for it, who could answer, what it became. */
export function UnBesoin({ id, acteur }: { readonly id: string; readonly acteur: Acteur }) {
  const requete = useListe(besoins);
  const liens = useListe(misesEnLien).data?.items ?? AUCUNE;
  const { aller } = useAdresse();
  const structure = useNomVu(acteur);
  const jour = aujourdhui(useMaintenant());
  const retour = () => aller(adresseDesBesoins());
  const coordonne = autoriser(acteur, 'suivre-besoin').permis;
  return (
    <div className={cadre.contenu}>
      <Lue requete={requete} attente={BESOINS.attente}>
        {({ items }) => {
          const besoin = items.find((b) => b.id === id);
          if (besoin === undefined)
            return (
              <Vide titre={SUIVI.absent} action={<Button onClick={retour}>{BESOINS.retour}</Button>}>
                {SUIVI.absentAide}
              </Vide>
            );
          const { intitule, precisions, etat, origine, releveLe, relieLe, reuniLe, devenu } = besoin;
          const porte = besoin.points.length + besoin.fichesAction.length + besoin.groupes.length > 0;
          const siennes = liens.filter((m) => besoin.misesEnLien.includes(m.id));
          return (
            <>
              <Retour vers={BESOINS.retour} aller={retour} />
              <div className={cadre.tete}>
                <TitreDePage niveau="h1" arrivee={`${id} ${etat === 'Clos'}`}>
                  {intitule}
                </TitreDePage>
                <EtatDuBesoin besoin={besoin} jour={jour} />
              </div>
              {precisions === undefined ? null : <Text className={css.mots}>{precisions}</Text>}
              <Text className={cadre.discret}>
                {[
                  origine,
                  BESOINS.releve(direAge(releveLe, jour)),
                  coordonne && besoin.structure !== undefined ? structure(besoin.structure) : undefined,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <section className={cadre.partie} aria-label={SUIVI.fait}>
                <h2 className={cadre.sousTitre}>{SUIVI.fait}</h2>
                <Text>
                  {relieLe !== undefined
                    ? SUIVI.relie(dateCourte(relieLe))
                    : reuniLe !== undefined
                      ? PARTI.reuni(dateCourte(reuniLe))
                      : porte
                        ? SUIVI.porte
                        : etat === 'Clos'
                          ? SUIVI.jamaisRelie
                          : SUIVI.rienFait}
                </Text>
                {siennes.length === 0 ? null : (
                  <ul>
                    {siennes.map((m) => (
                      <li key={m.id}>
                        {SUIVI.lien(
                          structure(m.demandeur),
                          structure(m.destinataire),
                          dateCourte(m.faiteLe),
                          direEtat(m.etat),
                        )}
                      </li>
                    ))}
                  </ul>
                )}
                {porte ? <OuIlEstAlle besoin={besoin} /> : null}
                {coordonne && etat !== 'Clos' ? (
                  <div className={cadre.outils}>
                    <ActesSurLesBesoins besoins={[besoin]} />
                  </div>
                ) : null}
              </section>
              {etat === 'Clos' ? null : <QuiPeutRepondre besoin={besoin} acteur={acteur} />}
              {coordonne ? (
                <CeQuIlEstDevenu besoin={besoin} jour={jour} />
              ) : etat === 'Clos' && devenu !== undefined ? (
                <section className={cadre.partie} aria-label={SUIVI.devenu}>
                  <h2 className={cadre.sousTitre}>{SUIVI.devenu}</h2>
                  <Text>{devenu}</Text>
                </section>
              ) : null}
            </>
          );
        }}
      </Lue>
    </div>
  );
}
