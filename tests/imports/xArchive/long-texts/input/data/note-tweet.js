window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "1686300735697846281",
      "updatedAt": "2023-08-01T09:00:01.000Z",
      "lifecycle": {
        "value": "0"
      },
      "createdAt": "2023-08-01T09:00:01.000Z",
      "core": {
        "styletags": [],
        "urls": [],
        "text": "Vanaf maandag werken we aan de Dorpsstraat. De weg is dicht tussen de brug en het plein, en de omleiding staat met gele borden aangegeven. Fietsers kunnen er langs. De vuilniswagen komt een dag later dan u gewend bent, en de container zet u aan het begin van de straat. Vragen over het werk stelt u aan de aannemer; zijn nummer staat in de brief.",
        "mentions": []
      }
    }
  },
  {
    "noteTweet": {
      "noteTweetId": "1686315835192246281",
      "createdAt": "2023-08-01T10:00:00.000Z",
      "core": {
        "text": "Vanaf maandag werken we aan de Dorpsstraat. De weg is dicht tussen de brug en het plein, en de omleiding staat met gele borden aangegeven. Fietsers kunnen er langs. De vuilniswagen komt een dag later dan u gewend bent, en de container zet u aan het begin van de straat. Vragen over het werk stelt u aan de aannemer; zijn nummer staat in de brief. Tot ziens."
      }
    }
  }
]