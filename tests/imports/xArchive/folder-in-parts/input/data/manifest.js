window.__THAR_CONFIG = {
  "userInfo": {
    "accountId": "7770001",
    "userName": "GemVoorbeeld",
    "displayName": "Gemeente Voorbeeld"
  },
  "archiveInfo": {
    "sizeBytes": "5000",
    "generationDate": "2022-06-01T12:00:00.000Z",
    "isPartialArchive": false
  },
  "dataTypes": {
    "tweets": {
      "files": [
        {
          "fileName": "data/tweets.js",
          "globalName": "YTD.tweets.part0",
          "count": "3"
        },
        {
          "fileName": "data/tweets-part1.js",
          "globalName": "YTD.tweets.part1",
          "count": "2"
        },
        {
          "fileName": "data/tweets-part2.js",
          "globalName": "YTD.tweets.part2",
          "count": "9"
        }
      ]
    }
  }
}