// Everything that Maillage needs in Azure, in one resource group. Deploying it twice changes nothing.

targetScope = 'resourceGroup'

@description('Nom court et unique dans Azure, en minuscules, par exemple maillage-lng-dev')
@minLength(5)
@maxLength(20)
param nom string

@description('Région des données et des fonctions')
param location string = 'francecentral'

@description('Région du site statique ; il n’est pas proposé en France et ne contient que les pages')
param localisationOnglets string = 'westeurope'

@description('Identifiant du locataire Microsoft 365 dont Maillage sert les données')
param locataireId string = tenant().tenantId

@description('Identifiant d’application (client) de l’inscription Entra ; c’est l’audience des jetons')
param apiAudience string

@description('Identifiant d’application (client) de l’inscription d’administration, dont la ligne de commande appelle l’API')
param administrationClientId string

@description('Identifiant Graph du site SharePoint : hote,collection,site')
param siteId string

@description('Identifiant d’objet Entra de la boîte partagée qui organise les réunions')
param organisateur string

@description('Identifiant que Teams donne à l’application, connu une fois le paquet chargé ; vide avant')
param teamsAppId string = ''

@description('Identifiant de l’équipe Teams dont les membres reçoivent des avis dans leur activité ; vide : aucun avis')
param equipeId string = ''

@description('Nom du fichier des territoires, déployé avec les fonctions, quand elles en servent plusieurs : territoires.json ; vide : un seul, celui de ces paramètres')
param territoires string = ''

@description('Codes des territoires qui ont un canal, quand il y en a plusieurs ; l’adresse de chacun est dans le coffre, canal-flux-url-CODE')
param canaux array = []

@minValue(40)
@maxValue(100)
param instancesMaximum int = 40

// Microsoft’s own applications that call the API for the message extension, in the name of the person: Teams installed on a device, Teams in a
// browser, and the enterprise token store.
var appelantsDeLExtension = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264'
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
  'ab3be6b7-f5df-413d-ac2d-abf1e3fd9c0b'
]

var etiquettes = { application: 'maillage' }
var autorite = '${environment().authentication.loginEndpoint}${locataireId}'

module surveillance 'modules/surveillance.bicep' = {
  name: 'surveillance'
  params: { nom: nom, location: location, etiquettes: etiquettes }
}

module stockage 'modules/stockage.bicep' = {
  name: 'stockage'
  params: { nom: nom, location: location, etiquettes: etiquettes }
}

module coffre 'modules/coffre.bicep' = {
  name: 'coffre'
  params: { nom: nom, location: location, etiquettes: etiquettes }
}

module onglets 'modules/onglets.bicep' = {
  name: 'onglets'
  params: { nom: nom, location: localisationOnglets, etiquettes: etiquettes }
}

var urlSite = 'https://${onglets.outputs.domaine}'

module activite 'modules/activite.bicep' = {
  name: 'activite'
  params: { nom: nom, location: location, etiquettes: etiquettes }
}

module fonctions 'modules/fonctions.bicep' = {
  name: 'fonctions'
  params: {
    nom: nom
    location: location
    etiquettes: etiquettes
    nomStockage: stockage.outputs.nom
    urlDeploiement: stockage.outputs.urlDeploiement
    connexionMesures: surveillance.outputs.connexion
    nomCoffre: coffre.outputs.nom
    instancesMaximum: instancesMaximum
    originePages: urlSite
    identiteDActivite: activite.outputs.id
    reglages: {
      GRAPH_URL: 'https://graph.microsoft.com/v1.0'
      JETONS_EMETTEUR: '${autorite}/v2.0'
      JETONS_JWKS: '${autorite}/discovery/v2.0/keys'
      API_AUDIENCE: apiAudience
      APPLICATIONS_ADMISES: join(concat(appelantsDeLExtension, [administrationClientId]), ',')
      LOCATAIRE_ID: locataireId
      SITE_ID: siteId
      ORGANISATEUR: organisateur
      URL_ONGLETS: '${urlSite}/onglets'
      COMPTEURS_URL: stockage.outputs.urlTables
      REGISTRE_URL: 'https://recherche-entreprises.api.gouv.fr'
      // Empty until Teams has given it: links then open the pages outside Teams.
      TEAMS_APP_ID: teamsAppId
      EQUIPE_ID: equipeId
      ACTIVITE_IDENTITE: activite.outputs.clientId
      TERRITOIRES: territoires
    }
    canaux: canaux
  }
}

module droits 'modules/droits.bicep' = {
  name: 'droits'
  params: {
    identite: fonctions.outputs.identite
    nomStockage: stockage.outputs.nom
    nomCoffre: coffre.outputs.nom
    nomMesures: surveillance.outputs.nomMesures
  }
}

// Upper case: the Agents Toolkit writes each output under its name in env/.env.<env>.
output TAB_DOMAIN string = onglets.outputs.domaine
output TAB_ENDPOINT string = urlSite
output TAB_RESOURCE_ID string = onglets.outputs.id
output API_ENDPOINT string = fonctions.outputs.adresse
// The domain alone, in lower case as Teams wants it: what the application id URI of the message extension starts with.
output API_DOMAIN string = toLower(replace(fonctions.outputs.adresse, 'https://', ''))
output API_NOM string = fonctions.outputs.nom
output API_IDENTITE string = fonctions.outputs.identite
output ACTIVITE_PRINCIPAL string = activite.outputs.principal
output COFFRE_NOM string = coffre.outputs.nom
