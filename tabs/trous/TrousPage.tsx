import { Button, Tab, TabList, Text } from '@fluentui/react-components';
import type { Acteur } from '../../core/droits/droits.ts';
import { AXES, type Axe, compter, etatDuCompte, lireCase } from '../../core/trous/cases.ts';
import { lireTrous, type TrousMontres, VUES_DES_TROUS } from '../../core/trous/filtrer.ts';
import { ChoixDeFiltre } from '../commun/ChoixDeFiltre.tsx';
import { Chargement, Lue } from '../commun/Etats.tsx';
import filtres from '../commun/filtres.module.css';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { useNomsDesCommunes } from '../commun/territoire.ts';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { adresseDesTrous } from './adresses.ts';
import { CarteDesTrous } from './components/CarteDesTrous.tsx';
import { TableauDesTrous } from './components/TableauDesTrous.tsx';
import { UneCase } from './components/UneCase.tsx';
import { useTrous } from './queries.ts';
import { direCompte, TROUS } from './textes.ts';

/** Where nobody acts, on the map and as a table; a cell opens on what could fill it. */
export function TrousPage() {
  const acteur = useActeur();
  return (
    <main className={cadre.page}>
      {acteur === undefined ? <Chargement quoi={TROUS.attente} /> : <LesTrous acteur={acteur} />}
    </main>
  );
}

function LesTrous({ acteur }: { readonly acteur: Acteur }) {
  const { reste, aller, remplacer } = useAdresse();
  const trous = useTrous(acteur);
  const noms = useNomsDesCommunes();
  const montres = lireTrous(reste.split('?').slice(1).join('?'));
  const nomDe = (axe: Axe, valeur: string): string => (axe === 'commune' ? (noms.get(valeur) ?? valeur) : valeur);
  const { carte } = trous;
  const valeurs = { thematique: carte.thematiques, public: carte.publics, commune: carte.communes };
  const ouverte = lireCase(carte, montres);
  const compte = compter(carte, montres);
  const filtre = AXES.some((axe) => montres[axe] !== '');
  const ouvrir = (x: Partial<TrousMontres>) => aller(adresseDesTrous({ ...montres, ...x }));
  return (
    <>
      <header className={cadre.barre}>
        <h1 className="lu">{TROUS.titre}</h1>
        <search className={filtres.filtres} aria-label={TROUS.filtrer}>
          {AXES.map((axe) => (
            <ChoixDeFiltre
              key={axe}
              nom={TROUS.axes[axe]}
              tous={TROUS.tous[axe]}
              valeur={montres[axe]}
              valeurs={valeurs[axe].map((valeur) => [valeur, nomDe(axe, valeur)])}
              choisir={(valeur) => remplacer(adresseDesTrous({ ...montres, [axe]: valeur }))}
            />
          ))}
        </search>
        <div className={cadre.outils}>
          {filtre ? (
            <Button onClick={() => aller(adresseDesTrous({ vue: montres.vue }))}>{TROUS.toutVoir}</Button>
          ) : null}
        </div>
      </header>
      <div className={cadre.defile}>
        <div className={`${cadre.contenu} ${cadre.large}`}>
          <Lue requete={trous.requete} attente={TROUS.attente}>
            {() =>
              ouverte !== undefined ? (
                <UneCase acteur={acteur} trous={trous} x={montres} ouverte={ouverte} nomDe={nomDe} />
              ) : (
                <>
                  <Text>{TROUS.aide}</Text>
                  {acteur.profil === 'coordination' ? null : (
                    <Text className={cadre.discret}>
                      {acteur.profil === 'lecture' ? TROUS.enLecture : TROUS.pourLesAutres}
                    </Text>
                  )}
                  <TabList
                    size="small"
                    className={cadre.parties}
                    aria-label={TROUS.affichage}
                    selectedValue={montres.vue}
                    onTabSelect={(_, { value }) =>
                      remplacer(adresseDesTrous({ ...montres, vue: lireTrous(`vue=${value}`).vue }))
                    }
                  >
                    {VUES_DES_TROUS.map((vue) => (
                      <Tab key={vue} value={vue}>
                        {TROUS.vues[vue]}
                      </Tab>
                    ))}
                  </TabList>
                  <Text role="status">{direCompte(compte)}</Text>
                  {etatDuCompte(compte) === undefined ? (
                    <Vide titre={TROUS.rienTitre}>{TROUS.rien}</Vide>
                  ) : montres.vue === 'carte' ? (
                    <CarteDesTrous
                      carte={carte}
                      x={montres}
                      choisir={(commune) => ouvrir({ commune, vue: 'tableau' })}
                    />
                  ) : (
                    <TableauDesTrous carte={carte} x={montres} nomDe={nomDe} ouvrir={ouvrir} />
                  )}
                </>
              )
            }
          </Lue>
        </div>
      </div>
    </>
  );
}
