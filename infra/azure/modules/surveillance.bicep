// Where the functions tell how they run: durations, failures, closed codes. No personal datum, no address, thirty days.

param nom string
param location string
param etiquettes object

resource journal 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${nom}'
  location: location
  tags: etiquettes
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    // A loop of errors must not become an invoice.
    workspaceCapping: { dailyQuotaGb: json('0.2') }
    features: { disableLocalAuth: true }
  }
}

resource mesures 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${nom}'
  location: location
  tags: etiquettes
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: journal.id
    RetentionInDays: 30
    // Addresses of callers are masked before they are stored, and nothing is ingested without an identity.
    DisableIpMasking: false
    DisableLocalAuth: true
  }
}

output nomMesures string = mesures.name
output connexion string = mesures.properties.ConnectionString
